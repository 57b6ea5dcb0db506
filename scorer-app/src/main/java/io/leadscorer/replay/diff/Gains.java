package io.leadscorer.replay.diff;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How often something happened to leads under A and under B, over the whole time.
 *
 * @param gained how much more often it happened under B, over the leads with more
 * @param lost how much more often it happened under A, over the leads with more
 * @param leadsGained leads to which it happened under B alone
 * @param leadsLost leads to which it happened under A alone
 */
public record Gains(long a, long b, long gained, long lost, long leadsGained, long leadsLost) {

  static Gains between(Map<String, Long> a, Map<String, Long> b) {
    Set<String> leads = new HashSet<>(a.keySet());
    leads.addAll(b.keySet());
    long gained = 0;
    long lost = 0;
    long leadsGained = 0;
    long leadsLost = 0;
    for (String lead : leads) {
      long underA = a.getOrDefault(lead, 0L);
      long underB = b.getOrDefault(lead, 0L);
      gained += Math.max(0, underB - underA);
      lost += Math.max(0, underA - underB);
      leadsGained += underA == 0 ? 1 : 0;
      leadsLost += underB == 0 ? 1 : 0;
    }
    return new Gains(sum(a), sum(b), gained, lost, leadsGained, leadsLost);
  }

  private static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
