// docker/Dockerfile by two linters; what it copies is there, and in what the build is given.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { validate } from 'dockerfile-utils';
import { report, top } from './report.mjs';

const lint = createRequire(import.meta.url)('dockerfilelint');
const text = readFileSync(new URL('docker/Dockerfile', top), 'utf8');
const given = readFileSync(new URL('docker/Dockerfile.dockerignore', top), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('!'))
  .map((line) => line.slice(1));

const findings = validate(text).map(({ message, range }) => `line ${range.start.line + 1}: ${message}`);
for (const lines of Object.values(lint.run('Dockerfile', text))) {
  for (const { line, title, description } of [lines].flat()) {
    if (title !== undefined) findings.push(`line ${line}: ${title}: ${description}`);
  }
}
for (const [, sources] of text.matchAll(/^COPY (?!--from)(.+) \S+$/gm)) {
  for (const source of sources.split(' ')) {
    if (!existsSync(new URL(source, top))) findings.push(`${source} is absent`);
    if (!given.some((path) => source === path || source.startsWith(`${path}/`))) {
      findings.push(`${source} is ignored`);
    }
  }
}
const last = text.slice(text.lastIndexOf('\nFROM'));
for (const wanted of ['USER 10001', 'HEALTHCHECK', 'STOPSIGNAL SIGTERM']) {
  if (!last.includes(wanted)) findings.push(`the image has no ${wanted}`);
}
report('Dockerfile', findings);
