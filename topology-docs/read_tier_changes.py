#!/usr/bin/python3
"""Prints tier changes as they come: read_tier_changes.py BOOTSTRAP_SERVERS REGISTRY_URL [HOW_MANY]"""
import io
import json
import struct
import sys
import urllib.request

import avro.io
import avro.schema
from confluent_kafka import Consumer

bootstrap, registry = sys.argv[1], sys.argv[2].rstrip("/")
wanted = int(sys.argv[3]) if len(sys.argv) > 3 else None
schemas = {}


def writer_schema(schema_id):
    if schema_id not in schemas:
        with urllib.request.urlopen(f"{registry}/schemas/ids/{schema_id}") as answer:
            schemas[schema_id] = avro.schema.parse(json.load(answer)["schema"])
    return schemas[schema_id]


def decode(payload):
    magic, schema_id = struct.unpack(">bI", payload[:5])
    if magic != 0:
        raise ValueError("not Confluent's wire format")
    decoder = avro.io.BinaryDecoder(io.BytesIO(payload[5:]))
    return avro.io.DatumReader(writer_schema(schema_id)).read(decoder)


consumer = Consumer(
    {
        "bootstrap.servers": bootstrap,
        "group.id": "read-tier-changes",
        "auto.offset.reset": "earliest",
        "isolation.level": "read_committed",
    }
)
consumer.subscribe(["tier-changes"])
seen = set()
while wanted is None or len(seen) < wanted:
    message = consumer.poll(1.0)
    if message is None:
        continue
    if message.error():
        sys.exit(str(message.error()))
    change_id = dict(message.headers())["ce_id"].decode()
    if change_id in seen:
        continue
    seen.add(change_id)
    change = decode(message.value())
    why = ", ".join(f"{r['rule']} {r['points']:+g}" for r in change["reasons"][:3])
    print(
        f"{change['effective_at']:%Y-%m-%d %H:%M} {change['lead_id']}"
        f" {change['from_tier']} -> {change['to_tier']} {change['score']:.2f}"
        f" {change['to_disposition']} ({change['cause']}: {why})",
        flush=True,
    )
consumer.close()
