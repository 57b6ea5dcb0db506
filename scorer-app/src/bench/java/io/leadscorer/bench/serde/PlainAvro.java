package io.leadscorer.bench.serde;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.ClassSecurityValidator;
import org.jspecify.annotations.Nullable;

/**
 * What the serdes are compared with: Avro's own writer and reader of a record class, with nothing
 * looked up and nothing around the record. All that can be used again is.
 */
final class PlainAvro {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
  private final DatumWriter<SpecificRecord> writer;
  private final DatumReader<SpecificRecord> reader;
  private @Nullable BinaryEncoder encoder;
  private @Nullable BinaryDecoder decoder;

  PlainAvro(Class<? extends SpecificRecord> type) {
    // By itself, Avro reads no class that it was not told to trust.
    ClassSecurityValidator.setGlobal(
        ClassSecurityValidator.composite(ClassSecurityValidator.getGlobal(), type::equals));
    SpecificData data = SpecificData.getForClass(type);
    Schema schema = data.getSchema(type);
    writer = new SpecificDatumWriter<>(schema, data);
    reader = new SpecificDatumReader<>(schema, schema, data);
  }

  byte[] encode(SpecificRecord record) throws IOException {
    bytes.reset();
    encoder = EncoderFactory.get().binaryEncoder(bytes, encoder);
    writer.write(record, encoder);
    encoder.flush();
    return bytes.toByteArray();
  }

  SpecificRecord decode(byte[] payload) throws IOException {
    decoder = DecoderFactory.get().binaryDecoder(payload, decoder);
    return reader.read(null, decoder);
  }
}
