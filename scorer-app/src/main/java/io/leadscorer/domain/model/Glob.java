package io.leadscorer.domain.model;

import java.util.List;

/**
 * A pattern of whole texts: {@code *} stands for any run of characters, {@code ?} for one. Matching
 * looks for each piece once, leftmost, so that no text can make it go back.
 *
 * @param pieces what stands between the stars, with its question marks
 */
public record Glob(List<String> pieces) {
  private static final char ANY_ONE = '?';

  public Glob {
    pieces = List.copyOf(pieces);
  }

  public static Glob of(String pattern) {
    return new Glob(List.of(pattern.split("\\*", -1)));
  }

  /** Whether the whole text is such. */
  public boolean matches(String text) {
    String first = pieces.get(0);
    if (pieces.size() == 1) {
      return text.length() == first.length() && isAt(text, 0, first);
    }
    String last = pieces.get(pieces.size() - 1);
    int end = text.length() - last.length();
    if (first.length() > end || !isAt(text, 0, first) || !isAt(text, end, last)) {
      return false;
    }
    int at = first.length();
    for (String piece : pieces.subList(1, pieces.size() - 1)) {
      while (at + piece.length() <= end && !isAt(text, at, piece)) {
        at++;
      }
      at += piece.length();
      if (at > end) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAt(String text, int at, String piece) {
    for (int i = 0; i < piece.length(); i++) {
      if (piece.charAt(i) != ANY_ONE && piece.charAt(i) != text.charAt(at + i)) {
        return false;
      }
    }
    return true;
  }
}
