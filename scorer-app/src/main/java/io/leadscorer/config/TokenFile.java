package io.leadscorer.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** A secret that lies in a file of its own, with or without a line's end. */
public final class TokenFile {
  private TokenFile() {}

  /**
   * The token in a file.
   *
   * @param setting that names the file, for messages
   * @throws InvalidConfigException when there is none in it
   */
  public static BearerToken read(String setting, Path file) {
    try {
      return BearerToken.of(Files.readString(file));
    } catch (NoSuchFileException e) {
      throw wrong(setting, file + " does not exist");
    } catch (CharacterCodingException | IllegalArgumentException e) {
      throw wrong(setting, file + " does not hold a token: " + BearerToken.FORM);
    } catch (IOException e) {
      throw wrong(setting, file + " cannot be read: " + e);
    }
  }

  private static InvalidConfigException wrong(String setting, String what) {
    return new InvalidConfigException(List.of(setting + ": " + what));
  }
}
