package io.leadscorer.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Values that are one JSON token. */
enum JsonScalar implements JsonType {
  TEXT("a string") {
    @Override
    Object readOrRefuse(JsonParser parser) throws IOException {
      return parser.currentToken() == JsonToken.VALUE_STRING ? parser.getText() : REFUSED;
    }

    @Override
    public void write(JsonGenerator generator, Object value) throws IOException {
      generator.writeString((String) value);
    }
  },

  LONG("a whole number") {
    @Override
    Object readOrRefuse(JsonParser parser) throws IOException {
      return parser.currentToken() == JsonToken.VALUE_NUMBER_INT ? parser.getLongValue() : REFUSED;
    }

    @Override
    public void write(JsonGenerator generator, Object value) throws IOException {
      generator.writeNumber((Long) value);
    }
  },

  INT("a whole number") {
    @Override
    Object readOrRefuse(JsonParser parser) throws IOException {
      return parser.currentToken() == JsonToken.VALUE_NUMBER_INT ? parser.getIntValue() : REFUSED;
    }

    @Override
    public void write(JsonGenerator generator, Object value) throws IOException {
      generator.writeNumber((Integer) value);
    }
  },

  DOUBLE("a number") {
    @Override
    Object readOrRefuse(JsonParser parser) throws IOException {
      if (!parser.currentToken().isNumeric()) {
        return REFUSED;
      }
      double number = parser.getDoubleValue();
      return Double.isFinite(number) ? number : REFUSED;
    }

    @Override
    public void write(JsonGenerator generator, Object value) throws IOException {
      generator.writeNumber((Double) value);
    }
  },

  BOOLEAN("true or false") {
    @Override
    Object readOrRefuse(JsonParser parser) {
      return parser.currentToken().isBoolean()
          ? (Object) (parser.currentToken() == JsonToken.VALUE_TRUE)
          : REFUSED;
    }

    @Override
    public void write(JsonGenerator generator, Object value) throws IOException {
      generator.writeBoolean((Boolean) value);
    }
  },

  INSTANT("an ISO-8601 time with its offset, such as 2026-01-31T09:00:00Z, or epoch milliseconds") {
    @Override
    Object readOrRefuse(JsonParser parser) throws IOException {
      if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
        return Instant.ofEpochMilli(parser.getLongValue());
      }
      if (parser.currentToken() != JsonToken.VALUE_STRING) {
        return REFUSED;
      }
      Instant parsed =
          DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(parser.getText(), Instant::from);
      // Avro keeps milliseconds; a file must read as what a topic would hold.
      return Instant.ofEpochMilli(parsed.toEpochMilli());
    }

    @Override
    public void write(JsonGenerator generator, Object value) throws IOException {
      generator.writeString(value.toString());
    }
  },

  DATE("an ISO-8601 date, such as 2026-01-31") {
    @Override
    Object readOrRefuse(JsonParser parser) throws IOException {
      if (parser.currentToken() != JsonToken.VALUE_STRING) {
        return REFUSED;
      }
      LocalDate date = LocalDate.parse(parser.getText());
      // Avro keeps days in an int and would wrap around without a word.
      return date.toEpochDay() == (int) date.toEpochDay() ? date : REFUSED;
    }

    @Override
    public void write(JsonGenerator generator, Object value) throws IOException {
      generator.writeString(value.toString());
    }
  };

  private static final Object REFUSED = new Object();

  private final String expected;

  JsonScalar(String expected) {
    this.expected = expected;
  }

  @Override
  public Object read(JsonParser parser) throws IOException {
    Object value;
    try {
      value = readOrRefuse(parser);
    } catch (DateTimeException | ArithmeticException | InputCoercionException e) {
      value = REFUSED;
    }
    if (value == REFUSED) {
      throw JsonPath.wrongType(parser, expected);
    }
    return value;
  }

  /** The value, or {@link #REFUSED} or an exception of its parsing when it is none. */
  abstract Object readOrRefuse(JsonParser parser) throws IOException;
}
