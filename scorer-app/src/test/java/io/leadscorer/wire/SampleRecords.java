package io.leadscorer.wire;

import io.leadscorer.events.CompanyProfile;
import io.leadscorer.events.LeadEvent;
import io.leadscorer.events.LeadProfile;
import io.leadscorer.events.NextDrop;
import io.leadscorer.events.Reason;
import io.leadscorer.events.SalesActivity;
import io.leadscorer.events.TierChange;
import io.leadscorer.events.Touch;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** Makes records of every shape the schemas allow, the same for the same seed. */
public final class SampleRecords {

  private static final String[] TEXTS = {
    "",
    "a",
    "\"quoted\" \\ back",
    "줄\n바꿈",
    "emoji 🎯",
    "/pricing?x=1&y=2",
    "\u0000\u001f",
    "x".repeat(300)
  };

  private final Random random;

  public SampleRecords(long seed) {
    random = new Random(seed);
  }

  public LeadEvent event() {
    return new LeadEvent(
        text(),
        text(),
        text(),
        instant(),
        maybe(this::text),
        maybe(this::text),
        texts(),
        maybe(this::text),
        maybe(this::text));
  }

  public LeadProfile lead() {
    return LeadProfile.newBuilder()
        .setLeadId(text())
        .setUpdatedAt(instant())
        .setEmail(maybe(this::text))
        .setBudgetUsd(maybe(random::nextLong))
        .setNeedDocumented(maybe(random::nextBoolean))
        .setBudgetDate(maybe(this::date))
        .setProjectStartsOn(maybe(this::date))
        .setLifecycleStage(maybe(this::text))
        .setOptedOut(maybe(random::nextBoolean))
        .setCreatedAt(maybe(this::instant))
        .setAttributes(texts())
        .build();
  }

  public CompanyProfile company() {
    return CompanyProfile.newBuilder()
        .setCompanyId(text())
        .setUpdatedAt(instant())
        .setEmployees(maybe(random::nextLong))
        .setTechnologies(list(this::text))
        .setAttributes(texts())
        .build();
  }

  public SalesActivity activity() {
    return SalesActivity.newBuilder()
        .setActivityId(text())
        .setLeadId(text())
        .setType(text())
        .setOccurredAt(instant())
        .setDurationSeconds(maybe(random::nextLong))
        .setVerdict(maybe(this::text))
        .build();
  }

  public TierChange tierChange() {
    Map<String, Double> dimensions = new LinkedHashMap<>();
    for (String name : List.of("timing", "behavior", "fit", "demographic")) {
      dimensions.put(name, points());
    }
    return new TierChange(
        text(),
        text(),
        random.nextInt(),
        random.nextLong(),
        text(),
        text(),
        text(),
        text(),
        random.nextInt(10001) / 100.0,
        dimensions,
        points(),
        random.nextBoolean(),
        text(),
        instant(),
        list(() -> new Reason(text(), text(), points(), maybe(this::instant), maybe(this::points))),
        list(() -> new Touch(instant(), text(), maybe(this::text), maybe(this::text))),
        maybe(() -> new NextDrop(text(), instant())),
        maybe(this::text),
        maybe(this::instant),
        maybe(this::text),
        maybe(this::text),
        maybe(this::text),
        maybe(this::text),
        maybe(random::nextLong));
  }

  private String text() {
    return TEXTS[random.nextInt(TEXTS.length)] + random.nextInt(100);
  }

  private double points() {
    return (random.nextInt(400_001) - 200_000) / 1000.0;
  }

  private Instant instant() {
    return switch (random.nextInt(8)) {
      case 0 -> Instant.ofEpochMilli(0);
      case 1 -> Instant.ofEpochMilli(-1);
      case 2 -> Instant.ofEpochMilli(random.nextLong());
      default -> Instant.ofEpochMilli(random.nextLong() >>> 23);
    };
  }

  private LocalDate date() {
    return LocalDate.ofEpochDay(
        random.nextInt(10) == 0 ? random.nextInt() : random.nextInt(30_000));
  }

  private Map<String, String> texts() {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      map.put(text(), text());
    }
    return map;
  }

  private <V> List<V> list(Supplier<V> item) {
    List<V> list = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      list.add(item.get());
    }
    return list;
  }

  private <V> V maybe(Supplier<V> value) {
    return random.nextInt(3) == 0 ? null : value.get();
  }
}
