package io.leadscorer.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A secret, such as that of those who may ask about leads; it shows itself to nobody. */
public final class BearerToken {
  /** What is allowed, in words. */
  public static final String FORM =
      "16 to 200 letters, digits, '-', '.', '_', '~', '+' and '/', with '=' at the end";

  // As RFC 6750 has them, and none so short that it could be guessed.
  private static final Pattern ALLOWED = Pattern.compile("(?=.{16,200}$)[A-Za-z0-9._~+/-]+={0,2}");

  private final byte[] bytes;

  private BearerToken(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * The token that a text is, without the spaces around it.
   *
   * @throws IllegalArgumentException saying what is allowed, and not what was given
   */
  public static BearerToken of(String text) {
    String token = text.strip();
    if (!ALLOWED.matcher(token).matches()) {
      throw new IllegalArgumentException(FORM);
    }
    return new BearerToken(token.getBytes(UTF_8));
  }

  /** The value of the header {@code Authorization} that presents it. */
  public String authorization() {
    return "Bearer " + new String(bytes, UTF_8);
  }

  /** The secret itself, for those who compute with it. */
  public String secret() {
    return new String(bytes, UTF_8);
  }

  /** Whether a text is this token; how long that takes does not tell how much of it is right. */
  public boolean matches(String text) {
    return MessageDigest.isEqual(bytes, text.getBytes(UTF_8));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof BearerToken token && MessageDigest.isEqual(bytes, token.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "[hidden]";
  }
}
