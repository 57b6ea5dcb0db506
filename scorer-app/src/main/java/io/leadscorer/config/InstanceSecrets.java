package io.leadscorer.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The secrets of a running instance. They are looked for where it starts: they need not be where
 * others use its configuration.
 *
 * @param leads what those must present who ask about leads; empty for nothing
 * @param address with which IP addresses are hashed; empty where they are not looked at
 */
public record InstanceSecrets(Optional<BearerToken> leads, Optional<BearerToken> address) {

  /**
   * The secrets that a configuration names.
   *
   * @throws InvalidConfigException with all that is wrong: a secret that cannot be read or is given
   *     twice, or leads that could be asked about from elsewhere without one
   */
  public static InstanceSecrets of(ScorerConfig config) {
    List<String> problems = new ArrayList<>();
    Optional<BearerToken> leads =
        secret(
            ConfigKey.HTTP_TOKEN,
            config.httpToken(),
            ConfigKey.HTTP_TOKEN_FILE,
            config.httpTokenFile(),
            problems);
    Optional<BearerToken> address =
        secret(
            ConfigKey.ADDRESS_KEY,
            config.addressKey(),
            ConfigKey.ADDRESS_KEY_FILE,
            config.addressKeyFile(),
            problems);
    boolean guarded = config.httpToken().isPresent() || config.httpTokenFile().isPresent();
    if (!guarded && !config.httpAddress().isLoopback()) {
      problems.add(
          "%s = %s can be reached from elsewhere, but there is no token for those who ask about leads: set %s or %s (%s), or listen on 127.0.0.1"
              .formatted(
                  ConfigKey.HTTP_ADDRESS.key(),
                  config.httpAddress(),
                  ConfigKey.HTTP_TOKEN.key(),
                  ConfigKey.HTTP_TOKEN_FILE.key(),
                  BearerToken.FORM));
    }
    if (!problems.isEmpty()) {
      throw new InvalidConfigException(problems);
    }
    return new InstanceSecrets(leads, address);
  }

  private static Optional<BearerToken> secret(
      ConfigKey key,
      Optional<BearerToken> given,
      ConfigKey fileKey,
      Optional<Path> file,
      List<String> problems) {
    if (given.isPresent() && file.isPresent()) {
      problems.add("%s and %s are both set: give one of them".formatted(key.key(), fileKey.key()));
      return Optional.empty();
    }
    try {
      return file.map(path -> TokenFile.read(fileKey.key(), path)).or(() -> given);
    } catch (InvalidConfigException e) {
      problems.addAll(e.problems());
      return Optional.empty();
    }
  }
}
