package io.leadscorer.wire.confluent;

import org.apache.avro.Schema;

/**
 * Where schemas have their ids. Implementations are thread-safe and remember what cannot change:
 * they are asked for every record.
 *
 * <p>Every method throws {@link RegistryUnavailableException} when the registry gives no answer.
 */
public interface SchemaRegistry {

  /**
   * The id of a schema under a subject, registering it where it is not.
   *
   * @throws SchemaRejectedException when the registry does not let it in
   */
  int register(String subject, Schema schema);

  /**
   * The id of a schema that is registered under a subject.
   *
   * @throws SchemaRejectedException when it is not
   */
  int lookUp(String subject, Schema schema);

  /**
   * The schema of an id.
   *
   * @throws MalformedPayloadException when there is none, or none of Avro
   */
  Schema byId(int id);
}
