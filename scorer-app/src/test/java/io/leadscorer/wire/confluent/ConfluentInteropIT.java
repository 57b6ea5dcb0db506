package io.leadscorer.wire.confluent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.leadscorer.events.AnomalyAlert;
import io.leadscorer.events.CompanyProfile;
import io.leadscorer.events.Handoff;
import io.leadscorer.events.LeadEvent;
import io.leadscorer.events.LeadProfile;
import io.leadscorer.events.LeadScore;
import io.leadscorer.events.LifecycleChange;
import io.leadscorer.events.NurtureMembership;
import io.leadscorer.events.SalesActivity;
import io.leadscorer.events.SalesRep;
import io.leadscorer.events.SlaEscalation;
import io.leadscorer.events.TierChange;
import io.leadscorer.it.SharedCluster;
import io.leadscorer.runtime.embedded.EmbeddedRegistry;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Both directions between the scorer's serdes and Confluent's own, over a real registry. */
@ExtendWith(SharedCluster.class)
class ConfluentInteropIT {
  private static final String SERIALIZER = "io.confluent.kafka.serializers.KafkaAvroSerializer";
  private static final String DESERIALIZER = "io.confluent.kafka.serializers.KafkaAvroDeserializer";
  private static final String STRATEGIES = "io.confluent.kafka.serializers.subject.";

  private final ClassLoader before = Thread.currentThread().getContextClassLoader();

  @BeforeEach
  void confluentsClassesAreOnTheClassPath() {
    Thread.currentThread().setContextClassLoader(new ConfluentClasses());
  }

  @AfterEach
  void restore() {
    Thread.currentThread().setContextClassLoader(before);
  }

  private static Map<String, Object> configs(EmbeddedRegistry registry, String... more) {
    Map<String, Object> configs = new HashMap<>();
    configs.put("schema.registry.url", registry.url());
    for (int i = 0; i < more.length; i += 2) {
      configs.put(more[i], more[i + 1]);
    }
    return configs;
  }

  @SuppressWarnings("unchecked")
  private static Serializer<Object> theirSerializer(Map<String, ?> configs) throws Exception {
    Serializer<Object> made = Utils.newInstance(SERIALIZER, Serializer.class);
    made.configure(configs, false);
    assertThat(made.getClass().getName()).isEqualTo(SERIALIZER);
    return made;
  }

  @SuppressWarnings("unchecked")
  private static Deserializer<Object> theirDeserializer(Map<String, ?> configs) throws Exception {
    Deserializer<Object> made = Utils.newInstance(DESERIALIZER, Deserializer.class);
    made.configure(configs, false);
    return made;
  }

  static Stream<Class<? extends SpecificRecord>> records() {
    return Stream.of(
        LeadEvent.class,
        LeadProfile.class,
        CompanyProfile.class,
        SalesActivity.class,
        SalesRep.class,
        TierChange.class,
        LeadScore.class,
        NurtureMembership.class,
        Handoff.class,
        SlaEscalation.class,
        LifecycleChange.class,
        AnomalyAlert.class);
  }

  private static <T extends SpecificRecord> T sample(Class<T> type, long seed) throws IOException {
    return RandomRecords.of(type, seed);
  }

  @ParameterizedTest
  @MethodSource("records")
  void confluentReadsWhatWeWrite(Class<? extends SpecificRecord> type, EmbeddedRegistry registry)
      throws Exception {
    String topic = "ours-" + type.getSimpleName();
    Map<String, Object> configs = configs(registry);
    SpecificRecord record = sample(type, 7);
    byte[] bytes = OwnSerdes.of(configs).<SpecificRecord>serializer().serialize(topic, record);

    GenericRecord read = (GenericRecord) theirDeserializer(configs).deserialize(topic, bytes);

    assertThat(read.getSchema().getFullName()).isEqualTo(type.getName());
    assertThat(GenericData.get().toString(read)).isEqualTo(rendered(record));
  }

  /** A record as one of Avro's generic ones, which is what a client without classes holds. */
  private static String rendered(SpecificRecord record) throws Exception {
    return GenericData.get().toString(Generic.of(record));
  }

  @ParameterizedTest
  @MethodSource("records")
  void weReadWhatConfluentWrites(Class<? extends SpecificRecord> type, EmbeddedRegistry registry)
      throws Exception {
    String topic = "theirs-" + type.getSimpleName();
    Map<String, Object> configs = configs(registry);
    SpecificRecord record = sample(type, 8);
    GenericRecord generic = Generic.of(record);
    byte[] bytes = theirSerializer(configs).serialize(topic, generic);

    assertThat(OwnSerdes.of(configs).deserializer(type).deserialize(topic, bytes))
        .isEqualTo(record);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TopicNameStrategy", "RecordNameStrategy", "TopicRecordNameStrategy"})
  void bothNameSubjectsAlike(String strategy, EmbeddedRegistry registry) throws Exception {
    String topic = "subjects-" + strategy;
    Map<String, Object> configs =
        configs(registry, SubjectNameStrategy.VALUES, STRATEGIES + strategy);
    LeadEvent event = sample(LeadEvent.class, 9);
    byte[] theirs = theirSerializer(configs).serialize(topic, Generic.of(event));
    // Only looks up: the subject must be there, and the schema the same to the registry.
    configs.put("auto.register.schemas", false);
    byte[] ours = OwnSerdes.of(configs).<LeadEvent>serializer().serialize(topic, event);

    // What follows may differ in the order of a map.
    assertThat(Arrays.copyOf(ours, 5)).isEqualTo(Arrays.copyOf(theirs, 5));
    assertThat(ours).hasSameSizeAs(theirs);
  }

  @Test
  void eachReadsAnOlderAndANewerVersionOfTheOther(EmbeddedRegistry registry) throws Exception {
    String topic = "versions";
    Map<String, Object> configs = configs(registry);
    Schema newer =
        new Schema.Parser()
            .parse(
                PortableSchema.text(LeadEvent.getClassSchema())
                    .replaceFirst(
                        "\"fields\":\\[",
                        "\"fields\":[{\"name\":\"added\",\"type\":\"string\",\"default\":\"\"},"));
    LeadEvent event = sample(LeadEvent.class, 10);
    byte[] old = OwnSerdes.of(configs).<LeadEvent>serializer().serialize(topic, event);
    GenericRecordBuilder more = new GenericRecordBuilder(newer).set("added", "later");
    GenericRecord generic = Generic.of(event);
    generic
        .getSchema()
        .getFields()
        .forEach(field -> more.set(field.name(), generic.get(field.name())));
    byte[] future = theirSerializer(configs).serialize(topic, more.build());

    assertThat(ByteBuffer.wrap(future).getInt(1)).isNotEqualTo(ByteBuffer.wrap(old).getInt(1));
    assertThat(OwnSerdes.of(configs).deserializer(LeadEvent.class).deserialize(topic, future))
        .isEqualTo(event);
    assertThat(theirDeserializer(configs).deserialize(topic, old))
        .hasToString(GenericData.get().toString(generic));
  }

  @Test
  void anIncompatibleSchemaIsRefusedInWordsOfFields(EmbeddedRegistry registry) throws Exception {
    String topic = "incompatible";
    Map<String, Object> configs = configs(registry);
    Schema other =
        new Schema.Parser()
            .parse(
                "{\"type\":\"record\",\"name\":\"LeadEvent\",\"namespace\":\"io.leadscorer.events\",\"fields\":[{\"name\":\"event_id\",\"type\":\"string\"}]}");
    theirSerializer(configs)
        .serialize(topic, new GenericRecordBuilder(other).set("event_id", "e").build());

    assertThatExceptionOfType(SchemaRejectedException.class)
        .isThrownBy(
            () ->
                OwnSerdes.of(configs)
                    .<LeadEvent>serializer()
                    .serialize(topic, sample(LeadEvent.class, 1)))
        .withMessageContaining("subject incompatible-value")
        .withMessageContaining("compatibility BACKWARD is demanded")
        .withMessageContaining("field 'lead_id' is new there and has no default");
  }

  @ParameterizedTest
  @MethodSource("records")
  void theSwitchTakesConfluentsOwnClasses(
      Class<? extends SpecificRecord> type, EmbeddedRegistry registry) throws Exception {
    String topic = "switched-" + type.getSimpleName();
    Map<String, Object> configs = configs(registry);
    RecordSerdes theirs = new NamedSerdes(SERIALIZER, DESERIALIZER, configs);
    RecordSerdes ours = OwnSerdes.of(configs);
    SpecificRecord record = sample(type, 11);

    byte[] bytes = theirs.<SpecificRecord>serializer().serialize(topic, record);

    assertThat(ours.deserializer(type).deserialize(topic, bytes)).isEqualTo(record);
    byte[] back = ours.<SpecificRecord>serializer().serialize(topic, record);
    // Their lists cannot be compared where they hold an optional instant.
    assertThat(Generic.of(theirs.deserializer(type).deserialize(topic, back)))
        .isEqualTo(Generic.of(record));
    assertThat(theirs.deserializer(type).deserialize(topic, null)).isNull();
  }

  @Test
  void theSwitchTellsBadBytesFromARegistryThatIsAway(EmbeddedRegistry registry) throws Exception {
    Map<String, Object> configs = configs(registry);
    RecordSerdes theirs = new NamedSerdes(SERIALIZER, DESERIALIZER, configs);
    byte[] good = theirs.<LeadEvent>serializer().serialize("apart", sample(LeadEvent.class, 12));
    byte[] cut = Arrays.copyOf(good, good.length - 3);
    byte[] unknownId = good.clone();
    unknownId[1] = 0x7f;
    for (byte[] bad : new byte[][] {cut, unknownId, {1, 2, 3, 4, 5, 6}}) {
      assertThatExceptionOfType(MalformedPayloadException.class)
          .isThrownBy(() -> theirs.deserializer(LeadEvent.class).deserialize("apart", bad));
    }

    RecordSerdes away =
        new NamedSerdes(
            SERIALIZER, DESERIALIZER, Map.of("schema.registry.url", "http://127.0.0.1:1"));
    assertThatExceptionOfType(RegistryUnavailableException.class)
        .isThrownBy(() -> away.deserializer(LeadEvent.class).deserialize("apart", good));
  }
}
