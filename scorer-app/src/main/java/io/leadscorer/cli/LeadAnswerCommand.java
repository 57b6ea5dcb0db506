package io.leadscorer.cli;

import io.leadscorer.wire.InvalidRecordException;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * A command that prints an answer about one lead, the same of files and of a running scorer.
 *
 * @param <A> the answer
 */
abstract class LeadAnswerCommand<A> implements Callable<Integer> {
  @Parameters(paramLabel = "LEAD", description = "The lead's id.")
  private String leadId = "";

  @Mixin private ReplayedLeadOptions files = new ReplayedLeadOptions();

  @Mixin private RunningScorerOptions scorer = new RunningScorerOptions();

  @Option(
      names = "--model",
      paramLabel = "MODEL",
      description =
          "The scoring model: a file, or with --url the id of one that the scorer scores with."
              + " Default: the shipped b2b-4d, or the scorer's primary model.")
  private @Nullable String model;

  @Option(names = "--json", description = "Print one JSON object instead.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  /**
   * The answer of files.
   *
   * @throws WrongInputException when an option asks for what cannot be
   */
  abstract A of(ReplayedLead lead);

  /** The answer of a running scorer. */
  abstract A read(String answer);

  abstract String write(A answer);

  abstract void print(A answer, PrintWriter out);

  /** The scorer's page, behind that of the lead. */
  abstract String page();

  /** What the page is asked beside the model. */
  Map<String, String> parameters() {
    return Map.of();
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    BadLineLog badLines = new BadLineLog(spec.commandLine().getErr());
    if (scorer.isAsked(spec.commandLine().getParseResult())) {
      printReply(ask());
    } else {
      printOfFiles(badLines);
    }
    spec.commandLine().getOut().flush();
    return badLines.exitCode();
  }

  private void printOfFiles(BadLineLog badLines) throws IOException {
    A answer = of(files.lead(leadId, model, badLines, spec.commandLine().getErr()));
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(write(answer));
    } else {
      print(answer, out);
    }
  }

  private RunningScorer.Reply ask() throws IOException, InterruptedException {
    Map<String, String> parameters = new LinkedHashMap<>(parameters());
    if (model != null) {
      parameters.put("model", model);
    }
    return scorer.scorer().ask(leadId, page(), parameters);
  }

  private void printReply(RunningScorer.Reply reply) throws IOException {
    A answer;
    try {
      answer = read(reply.json());
    } catch (InvalidRecordException e) {
      throw new IOException(
          "%s: %s; is it a lead scorer's URL?".formatted(reply.from(), e.getMessage()), e);
    }
    if (reply.stale()) {
      spec.commandLine()
          .getErr()
          .println("stale: " + reply.from() + " has a copy of the lead that may be behind");
    }
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      // As it came: with what a newer scorer may tell, and whether it is stale.
      out.println(reply.json().strip());
    } else {
      print(answer, out);
    }
  }
}
