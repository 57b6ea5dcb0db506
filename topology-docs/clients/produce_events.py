#!/usr/bin/python3
"""Sends events to lead-events, one JSON object a line on standard input: what a tracker in Python has to do.

produce_events.py BOOTSTRAP_SERVERS REGISTRY_URL SCHEMA_FILE [TOPIC]

{"event_id": "e1", "lead_id": "ada", "type": "demo_request", "occurred_at": 1772442900000, "target": "/demo"}
"""
import datetime
import io
import json
import struct
import sys
import urllib.request

import avro.io
import avro.schema
from confluent_kafka import Producer

bootstrap, registry, schema_file = sys.argv[1], sys.argv[2].rstrip("/"), sys.argv[3]
topic = sys.argv[4] if len(sys.argv) > 4 else "lead-events"

with open(schema_file, encoding="utf-8") as file:
    text = file.read()
schema = avro.schema.parse(text)
request = urllib.request.Request(
    f"{registry}/subjects/{topic}-value/versions",
    data=json.dumps({"schema": text}).encode(),
    headers={"Content-Type": "application/vnd.schemaregistry.v1+json"},
)
with urllib.request.urlopen(request) as answer:
    schema_id = json.load(answer)["id"]


def encode(event):
    moment = datetime.datetime.fromtimestamp(event["occurred_at"] / 1000, datetime.timezone.utc)
    defaults = {field.name: None for field in schema.fields} | {"attributes": {}}
    payload = io.BytesIO()
    payload.write(struct.pack(">bI", 0, schema_id))
    avro.io.DatumWriter(schema).write(
        defaults | event | {"occurred_at": moment}, avro.io.BinaryEncoder(payload)
    )
    return payload.getvalue()


def delivered(error, message):
    if error is not None:
        sys.exit(f"{message.key()}: {error}")


producer = Producer(
    {
        "bootstrap.servers": bootstrap,
        "enable.idempotence": True,
        # As Java's clients place keys. With librdkafka's own partitioner the events of a lead would
        # come to another partition than its profile, and never meet it.
        "partitioner": "murmur2_random",
    }
)
for line in sys.stdin:
    event = json.loads(line)
    producer.produce(topic, key=event["lead_id"], value=encode(event), on_delivery=delivered)
    producer.poll(0)
producer.flush()
