package io.leadscorer.cli;

import io.leadscorer.config.BearerToken;
import io.leadscorer.config.TokenFile;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** A running scorer that can be asked instead of files. */
final class RunningScorerOptions {
  private static final String URL = "--url";
  private static final String TOKEN_FILE = "--token-file";

  @Option(
      names = URL,
      paramLabel = "URL",
      description = "Ask a running scorer: http://HOST:PORT of any of its instances.")
  private @Nullable String url;

  @Option(
      names = TOKEN_FILE,
      paramLabel = "FILE",
      description = "What the scorer has as http.token, where it has one.")
  private @Nullable Path tokenFile;

  /**
   * Whether the scorer is asked, and not files.
   *
   * @throws WrongInputException unless it is exactly one of them
   */
  boolean isAsked(ParseResult given) {
    if (url != null) {
      ReplayedLeadOptions.refuseBeside(URL, given);
      return true;
    }
    if (tokenFile != null) {
      throw new WrongInputException(TOKEN_FILE + " goes with " + URL);
    }
    if (!ReplayedLeadOptions.areAmong(given)) {
      throw new WrongInputException(
          "where is the lead? Give files of records (--events, --leads, --companies, --activities) and"
              + " --until, or --url of a running scorer");
    }
    return false;
  }

  /** Whether a scorer was named, or its token. */
  boolean isGiven() {
    return url != null || tokenFile != null;
  }

  /**
   * The scorer that was named.
   *
   * @throws WrongInputException when none was
   */
  RunningScorer scorer() {
    if (url == null) {
      throw new WrongInputException(URL + " is missing: give that of any instance of the scorer");
    }
    return RunningScorer.at(url, token());
  }

  /** Another of its instances. */
  RunningScorer instance(String other) {
    return RunningScorer.at(other, token());
  }

  private Optional<BearerToken> token() {
    if (tokenFile == null) {
      return Optional.empty();
    }
    return Optional.of(TokenFile.read(TOKEN_FILE, tokenFile));
  }
}
