package io.leadscorer.cli;

import io.leadscorer.config.InvalidConfigException;
import io.leadscorer.modelfile.ModelFileException;
import io.leadscorer.replay.input.InputFileException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says on standard error, in a line, why a command ended; whose fault it was is the exit code. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {
  private final boolean stackTraces;

  /**
   * @param stackTraces whether to print where a failure came from, for those who work on the
   *     program
   */
  public Failures(boolean stackTraces) {
    this.stackTraces = stackTraces;
  }

  @Override
  public int handleParseException(ParameterException wrong, String[] args) {
    CommandLine command = wrong.getCommandLine();
    // Some of picocli's messages begin so, and some do not.
    tell(command, message(wrong).replaceFirst("^Error: ", ""));
    UnmatchedArgumentException.printSuggestions(wrong, command.getErr());
    command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    return ExitCode.WRONG_INPUT;
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    if (failure instanceof InterruptedException) {
      Thread.currentThread().interrupt();
    }
    message(failure).lines().forEach(line -> tell(command, line));
    if (stackTraces) {
      failure.printStackTrace(command.getErr());
    }
    return isWrongInput(failure) ? ExitCode.WRONG_INPUT : ExitCode.FAILED;
  }

  private static boolean isWrongInput(Exception failure) {
    return failure instanceof WrongInputException
        || failure instanceof InputFileException
        || failure instanceof ModelFileException
        || failure instanceof InvalidConfigException;
  }

  private static String message(Throwable failure) {
    if (failure instanceof FileSystemException file && file.getReason() == null) {
      return file.getFile() + ": " + reason(file);
    }
    String message = failure.getMessage();
    return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
  }

  // What Java says of these is the file's name alone.
  private static String reason(FileSystemException failure) {
    if (failure instanceof NoSuchFileException) {
      return "does not exist";
    }
    if (failure instanceof AccessDeniedException) {
      return "may not be used";
    }
    if (failure instanceof FileAlreadyExistsException) {
      return "is in the way";
    }
    return failure.getClass().getSimpleName();
  }

  private static void tell(CommandLine command, String line) {
    PrintWriter err = command.getErr();
    err.println("lead-scorer: " + line);
  }
}
