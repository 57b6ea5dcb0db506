#!/usr/bin/python3
"""Prints the records of a topic as they come, one JSON object a line: what a consumer in Python has to do.

read_records.py BOOTSTRAP_SERVERS REGISTRY_URL TOPIC [HOW_MANY]
"""
import datetime
import io
import json
import struct
import sys
import urllib.request

import avro.io
import avro.schema
from confluent_kafka import Consumer

bootstrap, registry, topic = sys.argv[1], sys.argv[2].rstrip("/"), sys.argv[3]
wanted = int(sys.argv[4]) if len(sys.argv) > 4 else None
schemas = {}


def writer_schema(schema_id):
    if schema_id not in schemas:
        with urllib.request.urlopen(f"{registry}/schemas/ids/{schema_id}") as answer:
            schemas[schema_id] = avro.schema.parse(json.load(answer)["schema"])
    return schemas[schema_id]


def decode(payload):
    """Confluent's wire format: a zero, the schema's id in four bytes, the Avro record."""
    magic, schema_id = struct.unpack(">bI", payload[:5])
    if magic != 0:
        raise ValueError("not Confluent's wire format")
    decoder = avro.io.BinaryDecoder(io.BytesIO(payload[5:]))
    return avro.io.DatumReader(writer_schema(schema_id)).read(decoder)


def as_json(value):
    if isinstance(value, datetime.datetime):
        return round(value.timestamp() * 1000)
    raise TypeError(type(value))


consumer = Consumer(
    {
        "bootstrap.servers": bootstrap,
        "group.id": f"read-{topic}-in-python",
        "auto.offset.reset": "earliest",
        # What is not committed may never have been told.
        "isolation.level": "read_committed",
    }
)
consumer.subscribe([topic])
seen = set()
while wanted is None or len(seen) < wanted:
    message = consumer.poll(1.0)
    if message is None:
        continue
    if message.error():
        sys.exit(str(message.error()))
    headers = {name: value.decode() for name, value in message.headers() or []}
    # The same id whenever the same thing is told again, such as after a failover.
    if headers["ce_id"] in seen:
        continue
    seen.add(headers["ce_id"])
    value = None if message.value() is None else decode(message.value())
    record = {"key": message.key().decode(), "headers": headers, "value": value}
    print(json.dumps(record, default=as_json), flush=True)
consumer.close()
