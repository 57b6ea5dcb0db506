package io.leadscorer.wire;

/** Characters that no id may hold: ids stand side by side in the keys of stores between them. */
public final class ControlCharacters {
  private ControlCharacters() {}

  /** Whether a text holds any. */
  public static boolean isIn(String text) {
    // Every record's key and ids are looked at: a stream of characters would cost more than all
    // else that is checked of them.
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
