package io.leadscorer.domain.desk;

import io.leadscorer.domain.handoff.LeadHandoff;
import io.leadscorer.domain.score.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is to hear of a handoff that waits (handoff.md, SLA).
 *
 * @param times of {@link Kind#UNASSIGNED}, how many times by now; else 1
 * @param recipient null where there is nobody
 */
public record SlaEscalation(
    String leadId,
    LeadHandoff handoff,
    Kind kind,
    int times,
    @Nullable String pool,
    @Nullable Person recipient,
    @Nullable String repId,
    @Nullable String managerId,
    long effectiveAt)
    implements Outcome {

  /** Why. */
  public enum Kind {
    AT_RISK,
    OVERDUE,
    OVERDUE_AGAIN,
    UNASSIGNED
  }

  /** Somebody on the roster; the name is null where that does not have it. */
  public record Person(String repId, @Nullable String name) {}

  @Override
  public String id() {
    String id =
        LeadHandoff.id(leadId, handoff.number())
            + ":"
            + kind.name().toLowerCase(java.util.Locale.ROOT);
    return kind == Kind.UNASSIGNED ? id + ":" + times : id;
  }
}
