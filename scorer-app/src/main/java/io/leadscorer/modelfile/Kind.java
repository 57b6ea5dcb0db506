package io.leadscorer.modelfile;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * A kind of single value.
 *
 * @param what what it is called in findings
 * @param like how it is written, by example
 * @param placeholder stands in for a value that could not be read, so that reading goes on
 */
record Kind<T>(String what, String like, T placeholder, Parser<T> parser) {

  /** Reads a value that is written as one scalar. */
  @FunctionalInterface
  interface Parser<T> {
    /**
     * The value, or null where the scalar is none of this kind.
     *
     * @throws Mistake where it nearly is one
     */
    @Nullable T parse(ScalarNode scalar) throws Mistake;
  }

  /** The values of this kind that also meet a condition. */
  Kind<T> where(Predicate<T> condition, String otherwise) {
    return new Kind<>(
        what,
        like,
        placeholder,
        scalar -> {
          T value = parser.parse(scalar);
          if (value != null && !condition.test(value)) {
            throw new Mistake("is " + scalar.getValue() + ", but " + otherwise);
          }
          return value;
        });
  }

  /** What to write, as the end of a finding. */
  String toWrite() {
    return "write " + what + ", like " + like;
  }
}
