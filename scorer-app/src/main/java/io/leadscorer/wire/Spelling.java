package io.leadscorer.wire;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The wire spelling of a domain enum: lower snake case, one word for each constant. */
public final class Spelling<E extends Enum<E>> {

  private final Map<E, String> words;
  private final Map<String, E> byWord = new HashMap<>();

  private Spelling(Class<E> type) {
    words = new EnumMap<>(type);
    for (E constant : type.getEnumConstants()) {
      String word = constant.name().toLowerCase(Locale.ROOT);
      words.put(constant, word);
      byWord.put(word, constant);
    }
  }

  /** The spelling of an enum's constants. */
  public static <E extends Enum<E>> Spelling<E> of(Class<E> type) {
    return new Spelling<>(type);
  }

  /** The word for a constant. */
  public String write(E constant) {
    return Objects.requireNonNull(words.get(constant));
  }

  /**
   * The constant for a word.
   *
   * @throws InvalidRecordException naming the field and the words allowed, when it is none of them
   */
  public E read(String field, String word) {
    E constant = byWord.get(word);
    if (constant == null) {
      throw new InvalidRecordException(
          field, "'" + word + "' is not one of " + String.join(", ", words.values()));
    }
    return constant;
  }
}
