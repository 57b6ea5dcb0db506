package io.leadscorer.modelfile;

import org.jspecify.annotations.Nullable;

/** Holds the values of a list to an order; those that could not be read are passed over. */
final class Order<T extends Comparable<T>> {
  private final boolean rising;
  private @Nullable T last;
  private String lastWritten = "";

  private Order(boolean rising) {
    this.rising = rising;
  }

  static <T extends Comparable<T>> Order<T> rising() {
    return new Order<>(true);
  }

  static <T extends Comparable<T>> Order<T> falling() {
    return new Order<>(false);
  }

  void next(Field<T> field) {
    T value = field.read();
    if (value == null) {
      return;
    }
    if (last != null) {
      int difference = value.compareTo(last);
      if (rising ? difference <= 0 : difference >= 0) {
        field
            .source()
            .wrong(
                "is %s, but must be %s than the %s before it"
                    .formatted(field.source().written(), rising ? "more" : "less", lastWritten));
      }
    }
    last = value;
    lastWritten = field.source().written();
  }
}
