package io.leadscorer.bench.serde;

import io.leadscorer.catalog.Topic;
import io.leadscorer.catalog.Topics;
import io.leadscorer.events.LeadEvent;
import io.leadscorer.events.LeadScore;
import io.leadscorer.events.TierChange;
import org.apache.avro.specific.SpecificRecord;

/** The records that the scorer moves most. */
public enum RecordKind {
  LEAD_EVENT(LeadEvent.class, Topics.LEAD_EVENTS),
  LEAD_SCORE(LeadScore.class, Topics.LEAD_SCORES),
  TIER_CHANGE(TierChange.class, Topics.TIER_CHANGES);

  private final Class<? extends SpecificRecord> type;
  private final Topic topic;

  RecordKind(Class<? extends SpecificRecord> type, Topic topic) {
    this.type = type;
    this.topic = topic;
  }

  Class<? extends SpecificRecord> type() {
    return type;
  }

  String topic() {
    return topic.name();
  }
}
