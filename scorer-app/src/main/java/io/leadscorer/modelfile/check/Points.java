package io.leadscorer.modelfile.check;

import java.math.BigDecimal;

/** Points as models write them. */
final class Points {
  /** More than any limit. */
  static final long NO_LIMIT = Long.MAX_VALUE;

  private Points() {}

  /** Of thousandths. */
  static String ofThousandths(long thousandths) {
    return BigDecimal.valueOf(thousandths, 3).stripTrailingZeros().toPlainString();
  }

  /** Of hundredths. */
  static String ofHundredths(long hundredths) {
    return BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString();
  }

  /** The sum of two that are not negative. */
  static long sum(long a, long b) {
    return a > NO_LIMIT - b ? NO_LIMIT : a + b;
  }
}
