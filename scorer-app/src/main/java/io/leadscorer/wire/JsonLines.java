package io.leadscorer.wire;

import io.leadscorer.events.CompanyProfile;
import io.leadscorer.events.LeadProfile;
import io.leadscorer.events.LeadScore;
import io.leadscorer.events.NurtureMembership;
import io.leadscorer.events.SalesRep;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Opens files of one JSON object per line; names that end in {@code .gz} are compressed. */
public final class JsonLines {

  private static final int BUFFER = 1 << 16;

  /** Large enough that parsing a block outweighs handing it over. */
  private static final int BLOCK = 1 << 18;

  /** Records of topics in which a null value means something. */
  private static final Set<Schema> WITH_TOMBSTONES =
      Set.of(
          CompanyProfile.getClassSchema(),
          LeadProfile.getClassSchema(),
          LeadScore.getClassSchema(),
          NurtureMembership.getClassSchema(),
          SalesRep.getClassSchema());

  private JsonLines() {}

  /** Opens a file to read. */
  public static <T extends SpecificRecord> JsonLineReader<T> read(Path file, AvroJson<T> json)
      throws IOException {
    return new JsonLineReader<>(file.toString(), open(file), 1, json);
  }

  /** Opens a file to read its lines in blocks. */
  public static LineBlocks blocks(Path file) throws IOException {
    return new LineBlocks(open(file), BLOCK);
  }

  /**
   * Reads a block of a file.
   *
   * @param file as problems name it
   */
  public static <T extends SpecificRecord> JsonLineReader<T> read(
      Path file, LineBlock block, AvroJson<T> json) {
    return new JsonLineReader<>(
        file.toString(),
        new ByteArrayInputStream(block.text(), 0, block.length()),
        block.firstLine(),
        json);
  }

  private static InputStream open(Path file) throws IOException {
    InputStream raw = Files.newInputStream(file);
    try {
      return compressed(file) ? new GZIPInputStream(raw, BUFFER) : raw;
    } catch (IOException | RuntimeException e) {
      raw.close();
      throw e;
    }
  }

  /** Opens a file to write, in place of what it holds. */
  public static <T extends SpecificRecord> JsonLineWriter<T> write(Path file, AvroJson<T> json)
      throws IOException {
    OutputStream raw = Files.newOutputStream(file);
    try {
      OutputStream out =
          compressed(file)
              ? new GZIPOutputStream(raw, BUFFER)
              : new BufferedOutputStream(raw, BUFFER);
      return new JsonLineWriter<>(out, json);
    } catch (IOException | RuntimeException e) {
      raw.close();
      throw e;
    }
  }

  private static boolean compressed(Path file) {
    return file.toString().endsWith(".gz");
  }

  /**
   * The field that names the key of a {@code tombstone} line; null when there are no such lines.
   */
  static @Nullable String tombstoneKey(Schema schema) {
    return WITH_TOMBSTONES.contains(schema) ? schema.getFields().get(0).name() : null;
  }
}
