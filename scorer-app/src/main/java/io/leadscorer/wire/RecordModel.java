package io.leadscorer.wire;

import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Makes the records of one class and of those inside it, and of no other. Avro itself looks classes
 * up by the names that schemas give, and from 1.12.2 on refuses ours unless the whole process is
 * told to trust them.
 */
public final class RecordModel extends SpecificData {

  private final Map<String, Class<?>> classes = new HashMap<>();

  /** The model of a generated class. */
  public RecordModel(Class<? extends SpecificRecord> type) {
    super(type.getClassLoader());
    SpecificData generated = SpecificData.getForClass(type);
    generated.getConversions().forEach(this::addLogicalTypeConversion);
    addClasses(generated.getSchema(type), type.getClassLoader());
  }

  private void addClasses(Schema schema, ClassLoader loader) {
    switch (schema.getType()) {
      case ARRAY -> addClasses(schema.getElementType(), loader);
      case MAP -> addClasses(schema.getValueType(), loader);
      case UNION -> schema.getTypes().forEach(branch -> addClasses(branch, loader));
      case RECORD -> {
        if (classes.putIfAbsent(schema.getFullName(), generatedClass(schema, loader)) == null) {
          schema.getFields().forEach(field -> addClasses(field.schema(), loader));
        }
      }
      default -> {}
    }
  }

  private static Class<?> generatedClass(Schema schema, ClassLoader loader) {
    try {
      return Class.forName(schema.getFullName(), true, loader).asSubclass(SpecificRecord.class);
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException("No class was generated for " + schema.getFullName(), e);
    }
  }

  @Override
  public @Nullable Class<?> getClass(Schema schema) {
    return schema.getType() == Schema.Type.RECORD
        ? classes.get(schema.getFullName())
        : super.getClass(schema);
  }
}
