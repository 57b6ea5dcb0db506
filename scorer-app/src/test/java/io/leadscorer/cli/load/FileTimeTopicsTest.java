package io.leadscorer.cli.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.junit.jupiter.api.Test;

class FileTimeTopicsTest {
  private static final String NEVER = Long.toString(Long.MAX_VALUE);

  @Test
  void shouldPassTopicsThatKeepRecordsAndTheirTimes() {
    assertThat(complaints("delete", "CreateTime", "-1", "0")).isEmpty();
    assertThat(complaints("compact", "CreateTime", "604800000", NEVER)).isEmpty();
  }

  @Test
  void shouldNameWhatForgetsRecordsOrTheirTimes() {
    assertThat(complaints("delete", "LogAppendTime", "604800000", NEVER))
        .containsExactly(
            "t has message.timestamp.type=LogAppendTime, not CreateTime",
            "t has retention.ms=604800000, not -1");
    assertThat(complaints("compact", "CreateTime", "-1", "0"))
        .containsExactly("t has min.compaction.lag.ms=0, not " + NEVER);
  }

  private static List<String> complaints(
      String cleanup, String stamp, String retention, String compactionLag) {
    Map<String, String> config =
        Map.of(
            "cleanup.policy", cleanup,
            "message.timestamp.type", stamp,
            "retention.ms", retention,
            "min.compaction.lag.ms", compactionLag);
    return FileTimeTopics.complaints(
        "t",
        new Config(
            config.entrySet().stream()
                .map(entry -> new ConfigEntry(entry.getKey(), entry.getValue()))
                .toList()));
  }
}
