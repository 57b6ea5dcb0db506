package io.leadscorer.store;

import io.leadscorer.domain.flow.DueIndex.Due;
import org.apache.kafka.common.utils.Bytes;

/** Keys of due rows: the instant, the lead, the model. Their order is the order of the rows. */
final class DueKey {
  private DueKey() {}

  static Bytes of(Due due) {
    return OrderedKey.of(due.at(), due.leadId() + OrderedKey.END + due.modelId());
  }

  static Due read(Bytes key) {
    String text = OrderedKey.textOf(key);
    int end = text.indexOf(OrderedKey.END);
    return new Due(OrderedKey.instantOf(key), text.substring(0, end), text.substring(end + 1));
  }
}
