package io.leadscorer.cli;

import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.modelfile.ModelReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the model files that a command is given. */
final class ModelFiles {
  private ModelFiles() {}

  static ScoringModel read(Path file) throws IOException {
    return ModelReader.read(file.toString(), text(file));
  }

  static String text(Path file) throws IOException {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      throw new WrongInputException(file + ": does not exist");
    } catch (CharacterCodingException e) {
      throw new WrongInputException(file + ": is not a text in UTF-8");
    }
  }

  /** The model of a file or, where there is none of that name, the one that ships under that id. */
  static ScoringModel readOrShipped(String fileOrId) throws IOException {
    Path file = Path.of(fileOrId);
    if (Files.exists(file)) {
      return read(file);
    }
    try {
      return ModelReader.shipped(fileOrId);
    } catch (IllegalArgumentException e) {
      throw new WrongInputException(
          fileOrId + ": is neither a file nor the id of a model that ships");
    }
  }

  /** Models side by side, which are told apart by their ids. */
  static List<ScoringModel> read(List<Path> files) throws IOException {
    List<ScoringModel> models = new ArrayList<>();
    Map<String, Path> byId = new HashMap<>();
    for (Path file : files) {
      ScoringModel model = read(file);
      Path other = byId.putIfAbsent(model.id(), file);
      if (other != null) {
        throw new WrongInputException(
            "%s and %s are both of model %s; give one of them another id"
                .formatted(other, file, model.id()));
      }
      models.add(model);
    }
    return models;
  }
}
