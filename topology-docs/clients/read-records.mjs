#!/usr/bin/env node
// Prints the records of a topic as they come, one JSON object a line: what a consumer in Node has to do.
//
// node read-records.mjs BOOTSTRAP_SERVERS REGISTRY_URL TOPIC [HOW_MANY]      (once before: npm ci)
import { SchemaRegistry } from '@kafkajs/confluent-schema-registry';
import kafkajs from 'kafkajs';
import lz4 from 'lz4js';

const { CompressionCodecs, CompressionTypes, Kafka, logLevel } = kafkajs;

const [bootstrap, registryUrl, topic, howMany] = process.argv.slice(2);
const wanted = howMany === undefined ? Infinity : Number(howMany);

// The scorer compresses with LZ4, which KafkaJS does not bring along.
CompressionCodecs[CompressionTypes.LZ4] = () => ({
  compress: async (encoder) => Buffer.from(lz4.compress(encoder.buffer)),
  decompress: async (buffer) => Buffer.from(lz4.decompress(buffer)),
});

const registry = new SchemaRegistry({ host: registryUrl });
const kafka = new Kafka({
  clientId: 'read-records',
  brokers: bootstrap.split(','),
  logLevel: logLevel.ERROR,
});
// KafkaJS reads committed records only, unless it is told otherwise.
const consumer = kafka.consumer({ groupId: `read-${topic}-in-node` });
const seen = new Set();

consumer.on(consumer.events.CRASH, ({ payload }) => {
  if (!payload.restart) process.exit(1);
});
await consumer.connect();
await consumer.subscribe({ topics: [topic], fromBeginning: true });
await consumer.run({
  eachMessage: async ({ message }) => {
    const headers = Object.fromEntries(
      Object.entries(message.headers).map(([name, value]) => [name, value.toString()]),
    );
    // The same id whenever the same thing is told again, such as after a failover.
    if (seen.has(headers.ce_id) || seen.size >= wanted) return;
    seen.add(headers.ce_id);
    const value = message.value === null ? null : await registry.decode(message.value);
    console.log(JSON.stringify({ key: message.key.toString(), headers, value }));
    if (seen.size >= wanted) setImmediate(() => consumer.disconnect().then(() => process.exit(0)));
  },
});
