package io.leadscorer.wire.confluent;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Serializers and deserializers of record values, whoever wrote them. Deserializers tell two
 * failures apart: {@link MalformedPayloadException} where the bytes are no record, and {@link
 * RegistryUnavailableException} where nobody can say.
 */
public interface RecordSerdes {

  /** One that writes records of a class, or of several. */
  <T extends SpecificRecord> Serializer<T> serializer();

  /** One that reads records of a class, and makes no others. */
  <T extends SpecificRecord> Deserializer<T> deserializer(Class<T> type);
}
