package io.leadscorer.wire.confluent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;

/** A registry inside the test's own process; takes every schema under every subject. */
public final class InMemorySchemaRegistry implements SchemaRegistry {

  private final List<Schema> schemas = new ArrayList<>();
  private final Map<String, List<Integer>> subjects = new HashMap<>();

  @Override
  public synchronized int register(String subject, Schema schema) {
    Schema portable = new Schema.Parser().parse(PortableSchema.text(schema));
    if (!schemas.contains(portable)) {
      schemas.add(portable);
    }
    int id = schemas.indexOf(portable) + 1;
    List<Integer> versions = subjects.computeIfAbsent(subject, name -> new ArrayList<>());
    if (!versions.contains(id)) {
      versions.add(id);
    }
    return id;
  }

  @Override
  public synchronized int lookUp(String subject, Schema schema) {
    int id = schemas.indexOf(new Schema.Parser().parse(PortableSchema.text(schema))) + 1;
    if (!subjects.getOrDefault(subject, List.of()).contains(id)) {
      throw new SchemaRejectedException("Not registered under " + subject);
    }
    return id;
  }

  @Override
  public synchronized Schema byId(int id) {
    if (id < 1 || id > schemas.size()) {
      throw new MalformedPayloadException("No schema has the id " + id);
    }
    return schemas.get(id - 1);
  }
}
