package io.leadscorer.replay.input;

import io.leadscorer.catalog.Topic;
import io.leadscorer.catalog.Topics;
import io.leadscorer.events.CompanyProfile;
import io.leadscorer.events.LeadEvent;
import io.leadscorer.events.LeadProfile;
import io.leadscorer.events.SalesActivity;
import io.leadscorer.events.SalesRep;
import io.leadscorer.wire.InputRecords;
import java.util.Locale;

/** What the lines of a file are. At one instant they are taken in this order (contracts.md). */
@SuppressWarnings("ImmutableEnumChecker") // both fields are, though they do not say so
public enum InputKind {
  REPS(Topics.SALES_REPS, LineShape.of(SalesRep.class, "rep_id", InputRecords::rep)),
  COMPANIES(
      Topics.COMPANY_PROFILES,
      LineShape.of(CompanyProfile.class, "company_id", InputRecords::company)),
  LEADS(Topics.LEAD_PROFILES, LineShape.of(LeadProfile.class, "lead_id", InputRecords::lead)),
  ACTIVITIES(
      Topics.SALES_ACTIVITIES,
      LineShape.of(SalesActivity.class, "lead_id", InputRecords::activity)),
  EVENTS(Topics.LEAD_EVENTS, LineShape.of(LeadEvent.class, "lead_id", InputRecords::event));

  private final Topic topic;
  private final LineShape<?> shape;

  InputKind(Topic topic, LineShape<?> shape) {
    this.topic = topic;
    this.shape = shape;
  }

  /** The topic of such records. */
  public Topic topic() {
    return topic;
  }

  /** The word for such records, as in options. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  LineShape<?> shape() {
    return shape;
  }
}
