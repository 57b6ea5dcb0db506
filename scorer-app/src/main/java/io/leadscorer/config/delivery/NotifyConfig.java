package io.leadscorer.config.delivery;

import io.leadscorer.config.ScorerConfig;
import java.util.List;

/**
 * What {@code notify} is told to do.
 *
 * @param cluster where the records are
 * @param group what the names of consumer groups begin with, of which each hook has one
 */
public record NotifyConfig(ScorerConfig cluster, String group, List<Hook> hooks) {
  public NotifyConfig {
    hooks = List.copyOf(hooks);
  }
}
