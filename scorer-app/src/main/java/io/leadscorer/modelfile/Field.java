package io.leadscorer.modelfile;

import org.jspecify.annotations.Nullable;

/**
 * A value that was asked of a mapping, with the place where it stands.
 *
 * @param read null where it could not be read; that has been found already
 */
record Field<T>(YamlValue source, @Nullable T read, T placeholder) {
  T get() {
    return read == null ? placeholder : read;
  }
}
