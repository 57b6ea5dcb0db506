package io.leadscorer.topology.desk;

import io.leadscorer.domain.desk.ContactRates.Rate;
import java.util.List;

/** Is told how the desk gets on; called from the thread that runs it. */
public interface DeskWatch {
  /** Nobody watches. */
  DeskWatch NONE =
      new DeskWatch() {
        @Override
        public void decidedUpTo(long instant, List<Rate> contactRates) {}

        @Override
        public void released() {}
      };

  /** The desk has decided on all that is of an instant or earlier. */
  void decidedUpTo(long instant, List<Rate> contactRates);

  /** Another instance may run the desk from now on. */
  void released();
}
