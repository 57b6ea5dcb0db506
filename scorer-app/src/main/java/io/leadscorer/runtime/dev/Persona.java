package io.leadscorer.runtime.dev;

import static io.leadscorer.runtime.dev.Persona.Act.act;

import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A kind of lead: what it does, how often, and how long it keeps at it.
 *
 * @param meanHoursBetween between two acts
 * @param meanActs before it goes quiet
 */
record Persona(int meanHoursBetween, int meanActs, List<Persona.Act> acts) {
  private static final Persona BUYER =
      new Persona(
          9,
          24,
          List.of(
              act(8, "page_view", "/pricing"),
              act(3, "page_view", "/product"),
              act(3, "content_download", "/guides/buyers-guide"),
              act(2, "email_click", "spring-campaign"),
              act(1, "demo_request", "/demo")));
  private static final Persona RESEARCHER =
      new Persona(
          30,
          40,
          List.of(
              act(6, "page_view", "/blog/scoring"),
              act(2, "page_view", "/pricing"),
              act(2, "content_download", "/guides/whitepaper"),
              act(2, "email_open", "newsletter")));
  private static final Persona READER =
      new Persona(
          72,
          120,
          List.of(
              act(8, "email_open", "newsletter"),
              act(2, "email_click", "newsletter"),
              act(1, "page_view", "/blog/news"),
              act(1, "unsubscribe", "newsletter")));
  private static final Persona JOB_SEEKER =
      new Persona(
          48,
          20,
          List.of(
              act(4, "careers_view", "/careers"),
              act(2, "page_view", "/about"),
              act(1, "resume_update", null)));

  /** A thing to do and how likely it is against the others. */
  record Act(int weight, String type, @Nullable String target) {
    static Act act(int weight, String type, @Nullable String target) {
      return new Act(weight, type, target);
    }
  }

  static Persona any(RandomGenerator random) {
    int draw = random.nextInt(10);
    if (draw < 2) {
      return BUYER;
    }
    if (draw < 5) {
      return RESEARCHER;
    }
    return draw < 9 ? READER : JOB_SEEKER;
  }

  /** What a lead does next. */
  Act next(RandomGenerator random) {
    int left = random.nextInt(acts.stream().mapToInt(Act::weight).sum());
    for (Act act : acts) {
      left -= act.weight();
      if (left < 0) {
        return act;
      }
    }
    throw new IllegalStateException("weights do not add up");
  }

  /** Milliseconds until then. */
  long pause(RandomGenerator random) {
    double hours = -meanHoursBetween * Math.log(1 - random.nextDouble());
    return 1 + Math.round(hours * 3_600_000);
  }

  /** How many things it does before it goes quiet. */
  int stamina(RandomGenerator random) {
    return 1 + (int) (2L * meanActs * random.nextDouble());
  }
}
