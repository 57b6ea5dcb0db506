package io.leadscorer.replay;

import io.leadscorer.domain.flow.Refusal;
import io.leadscorer.domain.model.ScoringModel;
import io.leadscorer.domain.score.Outcome;
import io.leadscorer.domain.state.LeadState;
import io.leadscorer.events.LeadProfile;
import io.leadscorer.replay.input.Arrival;
import io.leadscorer.replay.input.BadLine;
import io.leadscorer.replay.input.InputFile;
import io.leadscorer.replay.input.InputKind;
import io.leadscorer.replay.input.LoadedInput;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Replays the records of one lead, and those of its companies, to see how it stands then. */
public final class LeadReplay {
  private final List<InputFile> files;
  private final ScoringModel model;
  private final Duration retention;
  private final long until;

  /**
   * @param retention how long events can be told apart by their ids
   * @param until where the clock ends, in UTC milliseconds
   */
  public LeadReplay(List<InputFile> files, ScoringModel model, Duration retention, long until) {
    this.files = files;
    this.model = model;
    this.retention = retention;
    this.until = until;
  }

  /**
   * The lead's state at the end; empty if it was not seen, or was erased.
   *
   * @param badLines is told each line that cannot be taken
   * @param refusals is told each line of the lead that the flow refuses
   * @throws io.leadscorer.replay.input.InputFileException when a file cannot be read
   */
  public Optional<LeadState> stateOf(
      String leadId, Consumer<BadLine> badLines, Consumer<BadLine> refusals) {
    List<Arrival> own =
        load(
            kind -> kind != InputKind.COMPANIES, arrival -> arrival.key().equals(leadId), badLines);
    Set<String> companies = companiesIn(own);
    List<Arrival> arrivals =
        load(
            kind -> kind == InputKind.COMPANIES,
            arrival -> companies.contains(arrival.key()),
            badLines);
    arrivals.addAll(own);
    // Stable, as in LoadedInput: of one instant, companies come first.
    arrivals.sort(Comparator.comparingLong(Arrival::at));

    Replay replay = new Replay(List.of(model), Terms.shipped(), retention, output(refusals));
    arrivals.forEach(replay::take);
    replay.end(until);
    return replay.leads().under(model).stream().findFirst();
  }

  private List<Arrival> load(
      Predicate<InputKind> kinds, Predicate<Arrival> wanted, Consumer<BadLine> badLines) {
    LoadedInput input =
        LoadedInput.load(
            files.stream().filter(file -> kinds.test(file.kind())).toList(), until, wanted);
    input.badLines().forEach(badLines);
    return new ArrayList<>(input.arrivals());
  }

  private static Set<String> companiesIn(List<Arrival> arrivals) {
    Set<String> companies = new HashSet<>();
    for (Arrival arrival : arrivals) {
      if (arrival.record() instanceof LeadProfile profile && profile.getCompanyId() != null) {
        companies.add(profile.getCompanyId());
      }
    }
    return companies;
  }

  private ReplayOutput output(Consumer<BadLine> refusals) {
    return new ReplayOutput() {
      @Override
      public void told(Outcome outcome) {
        // How the lead stands is asked of its state.
      }

      @Override
      public void refused(Arrival arrival, Refusal refusal) {
        refusals.accept(
            new BadLine(
                arrival.kind(), nameOf(arrival.kind()), arrival.number(), "", refusal.detail()));
      }
    };
  }

  private String nameOf(InputKind kind) {
    return files.stream()
        .filter(file -> file.kind() == kind)
        .map(InputFile::name)
        .findFirst()
        .orElseGet(kind::label);
  }
}
