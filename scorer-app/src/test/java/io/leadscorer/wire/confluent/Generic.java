package io.leadscorer.wire.confluent;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/** Records as clients hold them that have no classes for them, under the schema of the file. */
final class Generic {
  private Generic() {}

  static GenericRecord of(SpecificRecord record) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
    SpecificData data = SpecificData.getForClass(record.getClass());
    new SpecificDatumWriter<>(record.getSchema(), data).write(record, encoder);
    encoder.flush();
    Schema portable = new Schema.Parser().parse(PortableSchema.text(record.getSchema()));
    return new GenericDatumReader<GenericRecord>(portable)
        .read(null, DecoderFactory.get().binaryDecoder(bytes.toByteArray(), null));
  }
}
