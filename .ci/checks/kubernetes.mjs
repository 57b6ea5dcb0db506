// The manifests against the schemas of Kubernetes, and pods against its "restricted" standard.
import { readdirSync, readFileSync } from 'node:fs';
import yaml from 'js-yaml';
import { report, top } from './report.mjs';

const folder = new URL('docker/kubernetes/', top);

async function invalid(object) {
  const module = await import(`kubernetes-models/${object.apiVersion}/${object.kind}`);
  try {
    new module[object.kind](object).validate();
    return [];
  } catch (e) {
    return [e.message];
  }
}

/** https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted */
function unrestricted({ spec }) {
  const pod = spec?.template?.spec;
  if (pod === undefined) return [];
  const found = [];
  const demand = (holds, what) => holds || found.push(what);
  demand(pod.securityContext?.runAsNonRoot === true, 'pod: runAsNonRoot');
  demand(pod.securityContext?.seccompProfile?.type === 'RuntimeDefault', 'pod: seccompProfile');
  demand(!pod.hostNetwork && !pod.hostPID && !pod.hostIPC, 'pod: host namespaces');
  for (const container of pod.containers) {
    const security = container.securityContext ?? {};
    demand(security.allowPrivilegeEscalation === false, `${container.name}: allowPrivilegeEscalation`);
    demand(security.readOnlyRootFilesystem === true, `${container.name}: readOnlyRootFilesystem`);
    demand(security.capabilities?.drop?.includes('ALL'), `${container.name}: capabilities`);
    demand(container.resources?.limits?.memory !== undefined, `${container.name}: memory limit`);
    for (const probe of ['startupProbe', 'livenessProbe', 'readinessProbe']) {
      demand(container[probe] !== undefined, `${container.name}: ${probe}`);
    }
  }
  return found.map((what) => `is not restricted: ${what}`);
}

for (const file of readdirSync(folder).filter((name) => name.endsWith('.yaml')).sort()) {
  if (file === 'kustomization.yaml') continue;
  const findings = [];
  for (const object of yaml.loadAll(readFileSync(new URL(file, folder), 'utf8'))) {
    const name = `${object.kind} ${object.metadata?.name}`;
    for (const what of [...(await invalid(object)), ...unrestricted(object)]) {
      findings.push(`${name}: ${what}`);
    }
  }
  report(`kubernetes/${file}`, findings);
}
const { resources } = yaml.load(readFileSync(new URL('kustomization.yaml', folder), 'utf8'));
report(
  'kubernetes/kustomization.yaml',
  resources.filter((name) => !readdirSync(folder).includes(name)).map((name) => `${name} is absent`),
);
