package io.leadscorer.cli;

import io.leadscorer.config.TokenFile;
import io.leadscorer.domain.flow.AddressHash;
import io.leadscorer.domain.handoff.Routing;
import io.leadscorer.modelfile.RoutingReader;
import io.leadscorer.replay.Terms;
import io.leadscorer.wire.KeyedAddressHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** On what terms a command hands leads over. */
final class TermsOptions {
  private static final String KEY_FILE = "--address-key-file";

  @Option(
      names = "--routing",
      paramLabel = "FILE",
      description = "The terms of handing leads over, routing.yaml. Default: the shipped one.")
  private @Nullable Path routing;

  @Option(
      names = KEY_FILE,
      paramLabel = "FILE",
      description = {
        "Holds the secret with which IP addresses are hashed. Without it addresses are not looked at,"
            + " and no alert tells of many leads from one."
      })
  private @Nullable Path addressKey;

  Terms read() throws IOException {
    Routing terms =
        routing == null
            ? RoutingReader.shipped()
            : RoutingReader.read(routing.toString(), Files.readString(routing));
    AddressHash addresses =
        addressKey == null
            ? AddressHash.NONE
            : new KeyedAddressHash(TokenFile.read(KEY_FILE, addressKey).secret());
    return new Terms(terms, addresses);
  }
}
