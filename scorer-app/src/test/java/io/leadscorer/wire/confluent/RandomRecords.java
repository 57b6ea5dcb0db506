package io.leadscorer.wire.confluent;

import io.leadscorer.wire.RecordModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.RandomData;

/** Records of any class with whatever its schema allows, the same for the same seed. */
final class RandomRecords {
  private RandomRecords() {}

  static <T extends SpecificRecord> T of(Class<T> type, long seed) throws IOException {
    RecordModel model = new RecordModel(type);
    Schema schema = model.getSchema(type);
    Object random = new RandomData(schema, 1, seed).iterator().next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
    new GenericDatumWriter<>(schema).write(random, encoder);
    encoder.flush();
    return new SpecificDatumReader<T>(schema, schema, model)
        .read(null, DecoderFactory.get().binaryDecoder(bytes.toByteArray(), null));
  }
}
