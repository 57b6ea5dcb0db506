package io.leadscorer.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * What the headers of a record on {@code scoring-models} tell of it. Records of other publishers
 * may have none.
 *
 * @param version of the model
 * @param sha256 of the text, in hexadecimal digits; empty where a model is retired
 */
record ModelHeaders(int version, Instant publishedAt, Optional<String> sha256) {
  private static final String VERSION = "version";
  private static final String PUBLISHED_AT = "published_at";
  private static final String SHA256 = "sha256";

  void writeTo(Headers headers) {
    headers.add(PUBLISHED_AT, publishedAt.toString().getBytes(UTF_8));
    headers.add(VERSION, Integer.toString(version).getBytes(UTF_8));
    sha256.ifPresent(sum -> headers.add(SHA256, sum.getBytes(UTF_8)));
  }

  static OptionalInt version(Headers headers) {
    return text(headers, VERSION)
        .filter(version -> version.matches("[1-9][0-9]{0,8}"))
        .map(version -> OptionalInt.of(Integer.parseInt(version)))
        .orElse(OptionalInt.empty());
  }

  static Optional<Instant> publishedAt(Headers headers) {
    try {
      return text(headers, PUBLISHED_AT).map(Instant::parse);
    } catch (DateTimeParseException e) {
      // Somebody else's header of that name tells nothing.
      return Optional.empty();
    }
  }

  private static Optional<String> text(Headers headers, String name) {
    return Optional.ofNullable(headers.lastHeader(name))
        .map(Header::value)
        .map(value -> new String(value, UTF_8));
  }
}
