import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { kubeTargets, type KubeTargetOptions } from './kube-targets.js';

const folder = mkdtempSync(path.join(tmpdir(), 'meshlens-'));
let files = 0;

function kubeconfig(text: string): string {
  const file = path.join(folder, `config-${files++}`);
  writeFileSync(file, text);
  return file;
}

const two = `
apiVersion: v1
kind: Config
current-context: east
clusters:
  - { name: kind-east, cluster: { server: 'https://127.0.0.1:1/k8s/clusters/c-1/' } }
  - { name: kind-west, cluster: { server: 'http://127.0.0.1:2' } }
contexts:
  - { name: east, context: { cluster: kind-east, user: admin } }
  - { name: west=1, context: { cluster: kind-west } }
users:
  - { name: admin, user: { token: t, as: carol, as-groups: [dev, ops] } }
`;
const namesOf = (options: KubeTargetOptions): unknown[] =>
  kubeTargets(options).map(({ cluster, origin, server }) => ({ cluster, origin, server }));

describe('a kubeconfig', () => {
  it('gives its current context, called as Istio calls a single cluster', () => {
    expect(namesOf({ kubeconfig: kubeconfig(two) })).toEqual([
      { cluster: 'Kubernetes', origin: 'context east', server: 'https://127.0.0.1:1/k8s/clusters/c-1' },
    ]);
  });

  it('gives the asked contexts, each with its own name, even one that holds an equals sign', () => {
    const asked = namesOf({ kubeconfig: kubeconfig(two), contexts: ['east=primary', 'west=1'] });
    expect(asked).toMatchObject([
      { cluster: 'primary', origin: 'context east' },
      { cluster: 'kind-west', origin: 'context west=1' },
    ]);
    expect(namesOf({ kubeconfig: kubeconfig(two), contexts: ['west=1=remote'] })).toMatchObject([{ cluster: 'remote' }]);
    expect(namesOf({ kubeconfig: kubeconfig(two), clusterName: 'prod' })).toMatchObject([{ cluster: 'prod' }]);
  });

  it('is found where kubectl finds it', () => {
    const file = kubeconfig(two);
    expect(namesOf({ env: { KUBECONFIG: `${file}${path.delimiter}/nowhere` } })).toHaveLength(1);
    mkdirSync(path.join(folder, '.kube'), { recursive: true });
    writeFileSync(path.join(folder, '.kube', 'config'), two);
    expect(namesOf({ env: { HOME: folder } })).toHaveLength(1);
  });

  it('keeps impersonated groups and takes a token file beside it', async () => {
    const [target] = kubeTargets({ kubeconfig: kubeconfig(two) });
    expect(target?.headers).toEqual({ 'Impersonate-Group': ['dev', 'ops'] });
    writeFileSync(path.join(folder, 'token'), 'from-file');
    const [withFile] = kubeTargets({ kubeconfig: kubeconfig(two.replace('token: t,', 'tokenFile: token,')) });
    const options: { headers?: Record<string, string> } = {};
    await withFile?.config.applyToHTTPSOptions(options);
    expect(options.headers).toMatchObject({ Authorization: 'Bearer from-file', 'Impersonate-User': 'carol' });
  });

  const mistakes: [string, KubeTargetOptions, RegExp][] = [
    ['that does not exist', { kubeconfig: '/nowhere/config' }, /kubeconfig \/nowhere\/config does not exist/],
    ['that is a folder', { kubeconfig: folder }, /is a folder/],
    ['with broken YAML', { kubeconfig: kubeconfig('clusters: []\ncontexts: [\nusers: {') }, /line \d+: /],
    ['that is something else', { kubeconfig: kubeconfig('kind: Pod') }, /is not a kubeconfig/],
    ['nested without end', { kubeconfig: kubeconfig('- '.repeat(30_000)) }, /nested too deeply/],
    ['nested without end in brackets', { kubeconfig: kubeconfig('['.repeat(30_000)) }, /nested too deeply/],
    [
      'with a cluster without a server',
      { kubeconfig: kubeconfig(two.replace("server: 'http://127.0.0.1:2'", 'x: y')) },
      /clusters\[1\].cluster.server is missing/,
    ],
    [
      'without the asked context',
      { kubeconfig: kubeconfig(two), contexts: ['north'] },
      /context "north" is not in .*; it has "east", "west=1"/,
    ],
    ['without a current context', { kubeconfig: kubeconfig(two.replace('current-context: east', '')) }, /choose one with --context/],
    [
      'whose current context is gone',
      { kubeconfig: kubeconfig(two.replace('current-context: east', 'current-context: gone')) },
      /context "gone" is not in/,
    ],
    [
      'with a context of an unknown cluster',
      { kubeconfig: kubeconfig(two.replace('cluster: kind-east,', 'cluster: gone,')) },
      /names cluster "gone"/,
    ],
    ['with a context of an unknown user', { kubeconfig: kubeconfig(two.replace('user: admin', 'user: gone')) }, /names user "gone"/],
    [
      'with a server that is no URL',
      { kubeconfig: kubeconfig(two.replace('https://127.0.0.1:1/k8s/clusters/c-1/', 'nope')) },
      /"nope", which is not a URL/,
    ],
    [
      'with a server of another scheme',
      { kubeconfig: kubeconfig(two.replace('https://127.0.0.1:1/k8s/clusters/c-1/', 'ftp://x')) },
      /only http and https/,
    ],
    [
      'with a missing certificate file',
      { kubeconfig: kubeconfig(two.replace('token: t,', 'client-certificate: gone.pem,')) },
      /names the file .*gone\.pem, which does not exist/,
    ],
    [
      'whose contexts would have one name',
      { kubeconfig: kubeconfig(two), contexts: ['east=a', 'west=1=a'] },
      /two contexts are called cluster "a"/,
    ],
    ['that is not needed outside a pod', { inCluster: true, env: {} }, /KUBERNETES_SERVICE_HOST is not set/],
  ];
  it.each(mistakes)('%s is told in one clear sentence', (_name, options, words) => {
    expect(() => kubeTargets(options)).toThrow(
      expect.objectContaining({ name: 'ConfigError', message: expect.stringMatching(words) as string }) as Error,
    );
  });
});
