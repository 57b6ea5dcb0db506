package io.leadscorer.wire;

import io.leadscorer.catalog.Topic;
import io.leadscorer.catalog.Topics;
import io.leadscorer.domain.lead.CompanyProfile;
import io.leadscorer.domain.reference.Fact;
import io.leadscorer.domain.reference.History;
import io.leadscorer.events.LeadProfile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;

/**
 * The facts of many leads as records of the input topics. The histories number the companies of
 * each lead alike, so here every lead has companies of its own.
 */
public final class FactRecords {
  private final Map<String, String> companyOf = new HashMap<>();

  /** A record to send; a null value is a tombstone. */
  public record ToSend(Topic topic, String key, SpecificRecord value, long at) {}

  /** The companies that a history takes for known, long before it begins. */
  public List<ToSend> companiesKnownBefore(String leadId, History history) {
    List<ToSend> records = new ArrayList<>();
    Set<String> sent = new HashSet<>();
    for (Fact fact : history.facts()) {
      if (fact instanceof Fact.ProfileCame came
          && came.company() != null
          && came.company().updatedAt() == 0
          && sent.add(came.company().companyId())) {
        records.add(company(leadId, came.company(), 0));
      }
    }
    return records;
  }

  /** The record of a fact. Facts are to be given in order. */
  public ToSend of(String leadId, Fact fact) {
    if (fact instanceof Fact.EventCame came) {
      return new ToSend(Topics.LEAD_EVENTS, leadId, InputAvro.of(came.event()), came.at());
    } else if (fact instanceof Fact.ActivityCame came) {
      return new ToSend(Topics.SALES_ACTIVITIES, leadId, InputAvro.of(came.activity()), came.at());
    } else if (fact instanceof Fact.ProfileCame came) {
      companyOf.put(leadId, own(leadId, came.profile().companyId()));
      LeadProfile profile = InputAvro.of(came.profile());
      profile.put("company_id", companyOf.get(leadId));
      return new ToSend(Topics.LEAD_PROFILES, leadId, profile, came.at());
    } else if (fact instanceof Fact.CompanyCame came) {
      return came.company() == null
          ? new ToSend(Topics.COMPANY_PROFILES, companyOf.get(leadId), null, came.at())
          : company(leadId, came.company(), came.at());
    }
    throw new IllegalArgumentException("unknown fact " + fact);
  }

  private static ToSend company(String leadId, CompanyProfile company, long at) {
    String id = own(leadId, company.companyId());
    io.leadscorer.events.CompanyProfile record = InputAvro.of(company);
    record.put("company_id", id);
    return new ToSend(Topics.COMPANY_PROFILES, id, record, at);
  }

  private static String own(String leadId, String companyId) {
    return companyId == null ? null : leadId + "-" + companyId;
  }
}
