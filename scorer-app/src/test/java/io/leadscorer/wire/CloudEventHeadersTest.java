package io.leadscorer.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class CloudEventHeadersTest {

  private final CloudEventHeaders cloudEvents = new CloudEventHeaders("scorer-1");
  private final Headers headers = new RecordHeaders();

  @Test
  void aRecordWithAValueHasAllHeaders() {
    cloudEvents.set(headers, CloudEventType.TIER_CHANGED, "l:m:1", "l", 1_500);

    assertThat(texts())
        .containsExactlyInAnyOrder(
            "ce_specversion=1.0",
            "ce_id=l:m:1",
            "ce_source=/lead-scorer/scorer-1",
            "ce_type=io.leadscorer.tier.changed.v1",
            "ce_subject=l",
            "ce_time=1970-01-01T00:00:01.500Z",
            "content-type=application/avro");
  }

  @Test
  void headersAreReplacedAndOthersKept() {
    headers.add("ce_id", "old".getBytes(UTF_8)).add("ce_id", "older".getBytes(UTF_8));
    headers.add("trace", "t".getBytes(UTF_8));

    cloudEvents.set(headers, CloudEventType.LEAD_SCORED, "a", "l", 0);
    cloudEvents.set(headers, CloudEventType.LEAD_SCORED, "b", "l", 0);

    assertThat(texts()).hasSize(8).doesNotHaveDuplicates().contains("ce_id=b", "trace=t");
  }

  @Test
  void aTombstoneHasNoContentType() {
    cloudEvents.set(headers, CloudEventType.NURTURE_JOINED, "a", "l", 0);
    cloudEvents.set(headers, CloudEventType.NURTURE_LEFT, "b", "l", 0);

    assertThat(headers.lastHeader("content-type")).isNull();
    assertThat(texts()).contains("ce_type=io.leadscorer.nurture.left.v1").hasSize(6);
  }

  @Test
  void everyTypeHasItsOwnVersionedName() {
    assertThat(CloudEventType.values())
        .extracting(CloudEventType::wireName)
        .doesNotHaveDuplicates()
        .allMatch(name -> name.matches("io\\.leadscorer\\.[a-z]+\\.[a-z]+\\.v1"));
  }

  private List<String> texts() {
    List<String> texts = new ArrayList<>();
    headers.forEach(header -> texts.add(header.key() + "=" + new String(header.value(), UTF_8)));
    return texts;
  }
}
