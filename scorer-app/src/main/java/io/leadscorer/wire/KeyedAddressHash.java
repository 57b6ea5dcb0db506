package io.leadscorer.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.leadscorer.domain.flow.AddressHash;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Hashes IP addresses with a secret key: HMAC-SHA256, of which the first 16 bytes are kept, in
 * hexadecimal digits. Without the key, addresses cannot be found by trying all there are.
 */
public final class KeyedAddressHash implements AddressHash {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 16;

  private final SecretKeySpec key;

  public KeyedAddressHash(String secret) {
    this.key = new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM);
  }

  @Override
  public String of(String address) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return HexFormat.of().formatHex(Arrays.copyOf(mac.doFinal(address.getBytes(UTF_8)), BYTES));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }
}
