package io.leadscorer.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.leadscorer.domain.score.MovedLead;
import io.leadscorer.domain.score.RuleShift;
import io.leadscorer.domain.score.TierMove;
import io.leadscorer.replay.diff.Gains;
import io.leadscorer.replay.diff.ModelDiff;
import io.leadscorer.replay.diff.ModelDiff.Side;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;

/** Two models compared, as one JSON object. */
final class ModelDiffJson {
  private static final JsonFactory JSON = new JsonFactory();

  private final JsonGenerator json;

  private ModelDiffJson(JsonGenerator json) {
    this.json = json;
  }

  static String write(ModelDiff diff) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = JSON.createGenerator(text)) {
      new ModelDiffJson(generator).object(diff);
    }
    return text.toString();
  }

  private void object(ModelDiff diff) throws IOException {
    json.writeStartObject();
    json.writeStringField("until", Instant.ofEpochMilli(diff.until()).toString());
    json.writeNumberField("records", diff.records());
    json.writeNumberField("later", diff.later());
    json.writeNumberField("bad_lines", diff.badLines());
    side("a", diff.a());
    side("b", diff.b());
    gains("handoffs", diff.handoffs());
    gains("hot_mqls", diff.hotMqls());
    json.writeNumberField("stayed", diff.stayed());
    json.writeNumberField("moved", diff.allMoved());
    json.writeArrayFieldStart("moves");
    for (Map.Entry<TierMove, Long> move : diff.moved().entrySet()) {
      json.writeStartObject();
      tiers(move.getKey());
      json.writeNumberField("leads", move.getValue());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("rules");
    for (RuleShift shift : diff.rules()) {
      json.writeStartObject();
      json.writeStringField("rule", shift.rule());
      json.writeNumberField("leads", shift.leads());
      json.writeNumberField("points", BigDecimal.valueOf(shift.points(), 3));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("sample");
    for (MovedLead lead : diff.sample()) {
      json.writeStartObject();
      json.writeStringField("lead_id", lead.leadId());
      tiers(lead.tiers());
      json.writeNumberField("score_a", BigDecimal.valueOf(lead.scoreA(), 2));
      json.writeNumberField("score_b", BigDecimal.valueOf(lead.scoreB(), 2));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void tiers(TierMove tiers) throws IOException {
    json.writeStringField("tier_a", tiers.from());
    json.writeStringField("tier_b", tiers.to());
  }

  private void side(String name, Side side) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("model", side.modelId());
    json.writeNumberField("version", side.modelVersion());
    json.writeNumberField("tier_changes", side.tierChanges());
    json.writeNumberField("refused", side.refused());
    json.writeObjectFieldStart("leads_by_tier");
    for (Map.Entry<String, Long> tier : side.leadsByTier().entrySet()) {
      json.writeNumberField(tier.getKey(), tier.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private void gains(String name, Gains gains) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("a", gains.a());
    json.writeNumberField("b", gains.b());
    json.writeNumberField("gained", gains.gained());
    json.writeNumberField("lost", gains.lost());
    json.writeNumberField("leads_gained", gains.leadsGained());
    json.writeNumberField("leads_lost", gains.leadsLost());
    json.writeEndObject();
  }
}
