package io.leadscorer.domain.model;

import io.leadscorer.domain.lead.LeadEvent;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of an event, by contract name. */
public record EventFields(LeadEvent event) implements FactFields {
  /** The field by which rules are indexed. */
  public static final String TYPE = "type";

  private static final String ATTRIBUTES = "attributes.";
  private static final Set<String> NAMES = Set.of(TYPE, "channel", "target", "ip", "referrer");

  /** Whether a condition may name a field. */
  public static boolean known(String field) {
    return NAMES.contains(field) || field.startsWith(ATTRIBUTES);
  }

  @Override
  public @Nullable Object get(String field) {
    return switch (field) {
      case TYPE -> event.type();
      case "channel" -> event.channel();
      case "target" -> event.target();
      case "ip" -> event.ip();
      case "referrer" -> event.referrer();
      default ->
          field.startsWith(ATTRIBUTES)
              ? event.attributes().get(field.substring(ATTRIBUTES.length()))
              : null;
    };
  }
}
