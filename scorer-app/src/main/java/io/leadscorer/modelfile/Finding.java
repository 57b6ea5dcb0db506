package io.leadscorer.modelfile;

/**
 * A mistake in a model file.
 *
 * @param line counted from 1
 * @param path where in the model, such as {@code groups.website.rules[0].points}
 * @param problem what is wrong and what to write
 */
public record Finding(String file, int line, String path, String problem) {
  @Override
  public String toString() {
    return file + ":" + line + ": " + path + ": " + problem;
  }
}
