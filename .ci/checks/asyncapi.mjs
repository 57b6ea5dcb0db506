// topology-docs/asyncapi.yaml by AsyncAPI's own parser, with its Avro schemas.
import { readFileSync } from 'node:fs';
import { AvroSchemaParser } from '@asyncapi/avro-schema-parser';
import { Parser } from '@asyncapi/parser';
import { report, top } from './report.mjs';

const INFORMATION = 2;
const parser = new Parser();
parser.registerSchemaParser(AvroSchemaParser());
const { document, diagnostics } = await parser.parse(
  readFileSync(new URL('topology-docs/asyncapi.yaml', top), 'utf8'),
);
const findings = diagnostics
  .filter(({ severity }) => severity < INFORMATION)
  .map(({ message, path }) => `${path.join('.')}: ${message}`);
if (document === undefined) findings.push('cannot be parsed');
report('asyncapi.yaml', findings);
console.log(`  ${document.channels().all().length} channels, ${document.messages().all().length} messages`);
