package io.leadscorer.domain.reference;

import io.leadscorer.domain.score.Outcome.NextDrop;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where time alone takes a lead if nothing happens (contracts.md, TierChange), by trying it out.
 */
final class Drops {
  private static final List<String> LOWEST_FIRST = List.of("COLD", "COOL", "WARM", "HOT");

  private Drops() {}

  /** The first lower tier after an instant, or null if none comes. */
  static @Nullable NextDrop after(long at, Standing standing) {
    int rank = rankAt(at, standing);
    if (rank == 0) {
      return null;
    }
    long drop = Looks.after(at, standing).first(at, later -> rankAt(later, standing) < rank);
    return drop == Looks.NEVER ? null : new NextDrop(standing.scoreAt(drop).tier(), drop);
  }

  private static int rankAt(long at, Standing standing) {
    return LOWEST_FIRST.indexOf(standing.scoreAt(at).tier());
  }
}
