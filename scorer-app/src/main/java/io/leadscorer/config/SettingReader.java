package io.leadscorer.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/**
 * Understands settings one by one. A wrong one becomes a problem and reads as a stand-in, so that
 * the next can be looked at too.
 */
final class SettingReader {

  private static final Pattern HOST_PORT =
      Pattern.compile("(\\[[0-9A-Fa-f:.%]+]|[A-Za-z0-9._-]+):(\\d{1,5})");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,100}");

  private final Settings settings;
  private final String source;
  private final List<String> problems;

  /**
   * @param source what to tell an author who has not set a key
   */
  SettingReader(Settings settings, String source, List<String> problems) {
    this.settings = settings;
    this.source = source;
    this.problems = problems;
  }

  String brokers(ConfigKey key) {
    return read(key, "", text -> require(text, items(text).allMatch(SettingReader::isBroker)));
  }

  String urls(ConfigKey key) {
    return read(key, "", text -> require(text, items(text).allMatch(SettingReader::isUrl)));
  }

  String name(ConfigKey key) {
    return read(key, "", text -> require(text, NAME.matcher(text).matches()));
  }

  String nameOrNothing(ConfigKey key) {
    return read(key, "", text -> require(text, text.isEmpty() || NAME.matcher(text).matches()));
  }

  Path folder(ConfigKey key) {
    return read(key, Path.of(""), text -> Path.of(require(text, !text.isEmpty())));
  }

  /** An address to listen on, where port 0 is any free one. */
  HostPort hostPort(ConfigKey key) {
    return read(key, new HostPort("", 0), SettingReader::parseHostPort);
  }

  /** An address to connect to, or none. */
  Optional<HostPort> hostPortOrNothing(ConfigKey key) {
    return read(
        key,
        Optional.empty(),
        text -> {
          if (text.isEmpty()) {
            return Optional.empty();
          }
          HostPort address = parseHostPort(text);
          require(text, address.port() >= 1);
          return Optional.of(address);
        });
  }

  /** Others' Avro classes, of which one alone would not read what the other writes. */
  Optional<AvroClasses> avroClasses() {
    Optional<String> serializer = classOrNothing(ConfigKey.AVRO_SERIALIZER);
    Optional<String> deserializer = classOrNothing(ConfigKey.AVRO_DESERIALIZER);
    if (serializer.isPresent() != deserializer.isPresent()) {
      problems.add(
          "%s and %s belong together: set both, or none"
              .formatted(ConfigKey.AVRO_SERIALIZER.key(), ConfigKey.AVRO_DESERIALIZER.key()));
    }
    return serializer.flatMap(one -> deserializer.map(other -> new AvroClasses(one, other)));
  }

  private Optional<String> classOrNothing(ConfigKey key) {
    return read(
        key,
        Optional.empty(),
        text ->
            Optional.of(require(text, text.isEmpty() || SourceVersion.isName(text)))
                .filter(name -> !name.isEmpty()));
  }

  /** A secret, or none. */
  Optional<BearerToken> tokenOrNothing(ConfigKey key) {
    return read(
        key,
        Optional.empty(),
        text -> text.isEmpty() ? Optional.empty() : Optional.of(BearerToken.of(text)));
  }

  Optional<Path> fileOrNothing(ConfigKey key) {
    return read(
        key,
        Optional.empty(),
        text -> text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text)));
  }

  int number(ConfigKey key, int least, int most) {
    return read(
        key,
        least,
        text -> {
          int number = Integer.parseInt(text);
          require(text, number >= least && number <= most);
          return number;
        });
  }

  Duration duration(ConfigKey key, Duration least, Duration most) {
    return read(
        key,
        least,
        text -> {
          Duration duration = DurationText.parse(text);
          require(text, duration.compareTo(least) >= 0 && duration.compareTo(most) <= 0);
          return duration;
        });
  }

  ClockSource clock(ConfigKey key) {
    return read(
        key,
        ClockSource.WALL,
        text -> {
          ClockSource clock = ClockSource.valueOf(text.toUpperCase(Locale.ROOT));
          require(text, text.equals(text.toLowerCase(Locale.ROOT)));
          return clock;
        });
  }

  private <T> T read(ConfigKey key, T standIn, Function<String, T> understand) {
    String origin = settings.get(key.key()).map(Settings.Setting::origin).orElse("the default");
    String text = settings.get(key.key()).map(Settings.Setting::text).orElse(null);
    if (text == null) {
      text = key.byDefault().orElse(null);
    }
    if (text == null) {
      problems.add(
          "%s is missing: set it in %s or as %s (%s)"
              .formatted(key.key(), source, key.variable(), key.allowed()));
      return standIn;
    }
    try {
      return understand.apply(text);
    } catch (IllegalArgumentException e) {
      return refuse(key, text, origin, standIn);
    }
  }

  private <T> T refuse(ConfigKey key, String text, String origin, T standIn) {
    // A URL with a password in it is one of the mistakes that are made here.
    boolean secret = key.isSecret() || text.contains("@");
    String shown = secret ? "[hidden]" : "'" + text + "'";
    problems.add(
        "%s = %s (%s) is not allowed: %s".formatted(key.key(), shown, origin, key.allowed()));
    return standIn;
  }

  private static String require(String text, boolean allowed) {
    if (!allowed) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }

  private static Stream<String> items(String text) {
    return Stream.of(text.split(",", -1)).map(String::strip);
  }

  private static boolean isBroker(String text) {
    return HOST_PORT.matcher(text).matches() && parseHostPort(text).port() >= 1;
  }

  private static HostPort parseHostPort(String text) {
    Matcher form = HOST_PORT.matcher(text);
    require(text, form.matches());
    int port = Integer.parseInt(form.group(2));
    require(text, port <= 65_535);
    String host = form.group(1);
    return new HostPort(host.startsWith("[") ? host.substring(1, host.length() - 1) : host, port);
  }

  private static boolean isUrl(String text) {
    URI url = URI.create(text);
    boolean http = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
    return http && url.getHost() != null && url.getUserInfo() == null;
  }
}
