package io.leadscorer.config.delivery;

/** A secret of another system; it shows itself to nobody who prints it. */
public record Secret(String value) {
  @Override
  public String toString() {
    return "[hidden]";
  }
}
