package io.leadscorer.domain.model;

import io.leadscorer.domain.lead.LeadEvent;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an event, by contract name; not its IP address, which is not kept with the facts
 * that leads are scored anew from.
 */
public record EventFields(LeadEvent event) implements FactFields {
  /** The field by which rules are indexed. */
  public static final String TYPE = "type";

  private static final String ATTRIBUTES = "attributes.";
  private static final Set<String> NAMES = Set.of(TYPE, "channel", "target", "referrer");

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
      case "referrer" -> event.referrer();
      default ->
          field.startsWith(ATTRIBUTES)
              ? event.attributes().get(field.substring(ATTRIBUTES.length()))
              : null;
    };
  }
}
