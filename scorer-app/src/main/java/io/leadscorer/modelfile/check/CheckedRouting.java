package io.leadscorer.modelfile.check;

import io.leadscorer.domain.handoff.Routing;
import java.util.List;

/**
 * Terms of handing leads over that can be read, with what there is to say on their meaning.
 *
 * @param warnings by line
 */
public record CheckedRouting(Routing routing, List<Remark> warnings) {
  public CheckedRouting {
    warnings = List.copyOf(warnings);
  }
}
