package io.leadscorer.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineBlocksTest {
  @Test
  void cutsAnyTextAtEndsOfLinesAndLosesNothing() throws IOException {
    Random random = new Random(20261124);
    for (int round = 0; round < 2_000; round++) {
      byte[] text = new byte[random.nextInt(60)];
      for (int at = 0; at < text.length; at++) {
        text[at] = (byte) (random.nextInt(6) == 0 ? '\n' : 'a');
      }

      List<LineBlock> blocks = blocks(text, 1 + random.nextInt(20));

      ByteArrayOutputStream joined = new ByteArrayOutputStream();
      for (LineBlock block : blocks) {
        assertThat(block.length()).isPositive();
        assertThat(block.firstLine()).isEqualTo(1 + lineEnds(joined.toByteArray()));
        joined.write(block.text(), 0, block.length());
        assertThat(joined.size() == text.length || text[joined.size() - 1] == '\n')
            .as("whole lines")
            .isTrue();
      }
      assertThat(joined.toByteArray()).isEqualTo(text);
    }
  }

  @Test
  void takesALineTogetherThatIsLongerThanABlock() throws IOException {
    String line = "long".repeat(100);

    LineBlock first = blocks((line + "\nshort\n").getBytes(UTF_8), 16).get(0);

    assertThat(new String(first.text(), 0, first.length(), UTF_8)).startsWith(line + "\n");
  }

  private static List<LineBlock> blocks(byte[] text, int size) throws IOException {
    List<LineBlock> blocks = new ArrayList<>();
    try (LineBlocks read = new LineBlocks(new ByteArrayInputStream(text), size)) {
      for (LineBlock block = read.next(); block != null; block = read.next()) {
        blocks.add(block);
      }
    }
    return blocks;
  }

  private static long lineEnds(byte[] text) {
    return new String(text, UTF_8).chars().filter(next -> next == '\n').count();
  }
}
