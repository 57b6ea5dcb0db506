package io.leadscorer.domain.reference;

/** Watches a reference lead live. */
interface Witness {
  /** Nobody looks. */
  Witness NOBODY =
      new Witness() {
        @Override
        public void begins() {}

        @Override
        public void came(Fact fact, Standing before) {}

        @Override
        public void toldByTime(long at, Standing standing, boolean scoreWaited) {}
      };

  /** A lead is about to live. */
  void begins();

  /** A fact counts; the lead stood so before it. */
  void came(Fact fact, Standing before);

  /**
   * Time alone made the lead tell something.
   *
   * @param scoreWaited whether a score was to be sent at this instant
   */
  void toldByTime(long at, Standing standing, boolean scoreWaited);
}
