// Renders topology-docs/asyncapi.yaml as a page to look at: node asyncapi-page.mjs FOLDER
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { top } from './report.mjs';

const folder = process.argv[2];
const component = new URL('node_modules/@asyncapi/react-component/', import.meta.url);
mkdirSync(folder, { recursive: true });
copyFileSync(fileURLToPath(new URL('browser/standalone/index.js', component)), `${folder}/asyncapi.js`);
copyFileSync(fileURLToPath(new URL('styles/default.min.css', component)), `${folder}/asyncapi.css`);
const document = readFileSync(new URL('topology-docs/asyncapi.yaml', top), 'utf8');
writeFileSync(
  `${folder}/asyncapi.html`,
  `<!doctype html>
<html lang="en">
<meta charset="utf-8"><title>Lead Scorer: topics</title>
<link rel="stylesheet" href="asyncapi.css">
<body><div id="page"></div>
<script src="asyncapi.js"></script>
<script>
AsyncApiStandalone.render({ schema: ${JSON.stringify(document).replaceAll('</', '<\\/')}, config: { show: { sidebar: true } } },
  document.getElementById('page'));
</script>
`,
);
console.log(`${folder}/asyncapi.html`);
