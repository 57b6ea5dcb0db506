package io.leadscorer.store;

import java.util.function.Function;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;

/** Makes a serde of the two directions of a layout; null stays null. */
final class BinarySerde {
  private BinarySerde() {}

  static <T> Serde<T> of(Function<T, byte[]> encode, Function<byte[], T> decode) {
    Serializer<T> serializer = (topic, value) -> value == null ? null : encode.apply(value);
    Deserializer<T> deserializer = (topic, bytes) -> bytes == null ? null : decode.apply(bytes);
    return Serdes.serdeFrom(serializer, deserializer);
  }
}
