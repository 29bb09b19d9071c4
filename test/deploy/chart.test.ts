import fs from 'node:fs';
import path from 'node:path';
import { validate } from '@meshlens/core/validation';
import { loadConfig } from '@meshlens/node-adapter';
import { beforeAll, describe, expect, it } from 'vitest';
import { inTemporaryFolder } from '../support/temporary-folder.js';
import { chartFiles } from './files.js';
import { chart, helm, helmTemplate, objectsOf, rendered, type Rendered } from './helm.js';
import { manifestsFile, manifestsHead } from './manifests.js';
import type { PolicyRule } from './rbac-rules.js';
import { typeErrors } from './type-errors.js';

let text: string;
let objects: readonly Rendered[];
beforeAll(async () => {
  text = await helmTemplate();
  objects = objectsOf(text);
}, 300_000);

const ofKind = (kind: string, among = objects): readonly Rendered[] => among.filter((object) => object.kind === kind);
const only = (kind: string, among = objects): Rendered => {
  const [first, ...more] = ofKind(kind, among);
  if (!first || more.length > 0) throw new Error(`There is not exactly one ${kind}.`);
  return first;
};
const rulesOf = (among: readonly Rendered[]): readonly PolicyRule[] =>
  [...ofKind('ClusterRole', among), ...ofKind('Role', among)].flatMap((role) => role['rules'] as PolicyRule[]);
const everything = {
  proxySync: { enabled: true },
  rbac: { logs: true, impersonate: true, write: true },
  config: { prometheus: { url: 'http://prometheus.monitoring:9090' } },
  secretEnv: { MESHLENS_PROMETHEUS_BEARER_TOKEN: { name: 'prometheus', key: 'token' } },
  networkPolicy: { egress: [{ to: [{ namespaceSelector: {} }] }], from: [{ namespaceSelector: { matchLabels: { team: 'portal' } } }] },
  podLabels: { team: 'mesh' },
  extraVolumes: [{ name: 'ca', secret: { secretName: 'ca' } }],
  extraVolumeMounts: [{ name: 'ca', mountPath: '/etc/ca' }],
};

describe('the chart', () => {
  it('passes the strict lint of Helm', async () => {
    expect(await helm(['lint', '--strict', chart])).toContain('0 chart(s) failed');
  });

  it.each(Object.entries(chartFiles))('has a %s that is what the code says (npm run gen:deploy writes it anew)', (name, make) => {
    expect(fs.readFileSync(path.join(chart, name), 'utf8')).toBe(make());
  });

  it('renders the plain manifests', () => {
    expect(fs.readFileSync(manifestsFile, 'utf8')).toBe(manifestsHead + text);
  });

  it('renders only what an API server takes, with few settings and with many', async () => {
    expect(typeErrors(objects)).toEqual([]);
    expect(typeErrors(await rendered(everything))).toEqual([]);
  }, 120_000);

  it('would be caught with a field that does not exist', () => {
    expect(typeErrors([{ ...only('Service'), spec: { portz: [] } }])[0]).toMatch(/portz.* does not exist/);
  });

  it('renders nothing that the checks of Meshlens mind', () => {
    const { findings } = validate(objects.map((raw) => ({ raw })));
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  it('refuses settings that the server would not know, and says which', async () => {
    await expect(helmTemplate({ config: { prometheus: { adress: 'http://x' } } })).rejects.toThrow(/adress/);
    await expect(helmTemplate({ replicas: 3 })).rejects.toThrow(/replicas/);
  });

  it('hands the server a config file that it takes', async () => {
    await inTemporaryFolder((folder) => {
      const file = path.join(folder.path, 'meshlens.yaml');
      const data = only('ConfigMap')['data'] as Readonly<Record<string, string>>;
      fs.writeFileSync(file, data['meshlens.yaml'] ?? '');
      const { values } = loadConfig({ args: ['--config', file], env: {}, cwd: folder.path });
      expect(values).toMatchObject({ inCluster: true, port: 20_001, host: '0.0.0.0' });
      folder.remove();
      return Promise.resolve();
    });
  });
});

interface PodSpec {
  readonly securityContext: object;
  readonly containers: readonly {
    readonly securityContext: object;
    readonly ports: readonly { readonly name: string; readonly containerPort: number }[];
  }[];
}

describe('the pods', () => {
  const spec = (): PodSpec => (only('Deployment')['spec'] as { readonly template: { readonly spec: PodSpec } }).template.spec;

  it('are no root, write nowhere and can get no further rights', () => {
    expect(spec().securityContext).toMatchObject({ runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } });
    for (const { securityContext } of spec().containers) {
      expect(securityContext).toEqual({ allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } });
    }
  });

  it('hold a token for istiods where these are to be asked, and it is good for nothing else', async () => {
    const [deployment] = ofKind('Deployment', await rendered({ proxySync: { enabled: true } }));
    const text = JSON.stringify(deployment);
    expect(text).toContain('"serviceAccountToken":{"path":"token","audience":"istio-ca","expirationSeconds":3600}');
    expect(text).toContain('{"name":"MESHLENS_ISTIOD_TOKEN_FILE","value":"/var/run/secrets/istiod/token"}');
    expect(JSON.stringify(only('Deployment'))).not.toContain('istio-ca');
    expect(rulesOf(await rendered({ proxySync: { enabled: true } }))).toEqual(rulesOf(objects));
  });

  it('are reached by ports named http and http-metrics', () => {
    expect(spec().containers[0]?.ports).toEqual([
      { name: 'http', containerPort: 20_001 },
      { name: 'http-metrics', containerPort: 9090 },
    ]);
    const { ports } = only('Service')['spec'] as { readonly ports: readonly object[] };
    expect(ports).toEqual([
      { name: 'http', port: 20_001, targetPort: 'http' },
      { name: 'http-metrics', port: 9090, targetPort: 'http-metrics' },
    ]);
  });
});

describe('the rights', () => {
  it('are to read, and to ask for reviews', () => {
    const writing = rulesOf(objects).filter(({ verbs }) => verbs.some((verb) => !['get', 'list', 'watch'].includes(verb)));
    expect(writing.flatMap(({ resources }) => resources).sort()).toEqual(['subjectaccessreviews', 'tokenreviews']);
  });

  it('reach no secrets and no wildcards, whatever is switched on', async () => {
    for (const { apiGroups, resources, verbs } of rulesOf(await rendered(everything))) {
      expect(resources).not.toContain('secrets');
      expect([...apiGroups, ...resources, ...verbs]).not.toContain('*');
    }
  });

  it('reach ConfigMaps only where a control plane is', () => {
    const holders = objects.filter((object) =>
      (object['rules'] as PolicyRule[] | undefined)?.some(({ resources }) => resources.includes('configmaps')),
    );
    expect(holders.map(({ kind, metadata }) => `${kind} ${metadata.namespace}`)).toEqual(['Role istio-system']);
  });

  it('stay in the namespaces that the configuration names', async () => {
    const limited = await rendered({ config: { namespaces: ['shop', 'web'] }, rbac: { reviews: false } });
    expect(ofKind('ClusterRoleBinding', limited)).toEqual([]);
    const places = ofKind('RoleBinding', limited).map(({ metadata }) => `${metadata.namespace} ${metadata.name}`);
    expect(places.sort()).toEqual(['istio-system meshlens-control-plane', 'shop meshlens-read', 'web meshlens-read']);
  });

  it('to write are a role of their own, and to be asked for', async () => {
    const writer = (among: readonly Rendered[]): readonly string[] =>
      ofKind('ClusterRole', among)
        .filter(({ metadata }) => metadata.name.endsWith('-write'))
        .map(({ metadata }) => metadata.name);
    expect(writer(objects)).toEqual([]);
    expect(writer(await rendered({ rbac: { write: true } }))).toEqual(['meshlens-write']);
  });
});
