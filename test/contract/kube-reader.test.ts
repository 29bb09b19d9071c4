import { kindNames, type Kind, type KindMap, type KubernetesObject, projectObject } from '@meshlens/core';
import { createDemoMesh } from '@meshlens/core/demo';
import { type KubeClusterReader, kubeClusterReaders, KubeLogStore } from '@meshlens/node-adapter';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mayRead } from '../support/kube-api/accounts.js';
import { type KubeApi, startKubeApi } from '../support/kube-api/kube-api.js';
import { writeKubeconfig } from '../support/kube-api/kubeconfig.js';
import { stopAfterAll } from '../support/process.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const start = Date.UTC(2026, 0, 1);
const mesh = createDemoMesh({ seed: 'wire', start });
const inProcess = mesh.ports(() => start + 3_600_000).clusters;
const folder = temporaryFolder();
const keep = stopAfterAll();
afterAll(() => folder.remove());

const objectsOf = (cluster: (typeof mesh.clusters)[number]): readonly KubernetesObject[] => Object.values(mesh.objects(cluster)).flat();

/** What a server adds is no difference. */
const plain = (items: readonly KubernetesObject[]): string[] =>
  items
    .map(({ metadata, ...rest }) => {
      const { uid: _uid, resourceVersion: _version, generation: _generation, creationTimestamp: _created, ...kept } = metadata;
      return JSON.stringify(sorted({ ...rest, metadata: kept }));
    })
    .sort();

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, part]) => [key, sorted(part)]));
}

const modes = [
  { how: 'anew for each question', watch: false },
  { how: 'by watches', watch: true },
];

describe.each(modes)('the demo mesh read $how', ({ watch }) => {
  const apis = new Map<string, KubeApi>();
  let readers: readonly KubeClusterReader[] = [];
  beforeAll(async () => {
    for (const cluster of mesh.clusters) apis.set(cluster, keep(await startKubeApi({ objects: objectsOf(cluster) })));
    const kubeconfig = writeKubeconfig(
      folder.path,
      [...apis].map(([cluster, api]) => api.context(`kind-${cluster}`)),
    );
    const contexts = mesh.clusters.map((cluster) => `kind-${cluster}=${cluster}`);
    readers = kubeClusterReaders({ kubeconfig, contexts, watch, bounds: { pageSize: 7 } });
  });
  afterAll(() => readers.forEach((reader) => reader.close()));

  it.each(kindNames)('has the same objects: %s', async (kind: Kind) => {
    for (const reader of readers) {
      const own = inProcess.find(({ cluster }) => cluster === reader.cluster);
      const [wire, direct] = [await reader.list(kind, undefined, {}), await own?.list(kind, undefined, {})];
      const kept = <K extends Kind>(items: readonly KindMap[K][]): readonly KubernetesObject[] =>
        watch ? items.map((item) => projectObject(kind as K, item)) : items;
      expect(plain(kept(wire.items))).toEqual(plain(kept(direct?.items ?? [])));
      expect(wire.denied).toEqual([]);
    }
  });

  it('uses few connections for all of it', () => {
    for (const api of apis.values()) expect(api.openConnections() - api.openWatches()).toBeLessThanOrEqual(10);
  });
});

describe.each(modes)('an account with rights in one namespace, read $how', ({ watch }) => {
  it('gets what it may read, and is told what it may not', async () => {
    const allow = [
      mayRead(['services', 'pods', 'pods/log'], ['catalog']),
      { verbs: ['create'], groups: ['*'], resources: ['selfsubjectaccessreviews'] },
    ];
    const api = keep(
      await startKubeApi({
        objects: objectsOf('east'),
        absent: ['WasmPlugin'],
        accounts: [{ user: 'carol', token: 'carol', allow }],
        logs: () => [{ at: start + 1_000, text: 'a line' }],
      }),
    );
    const kubeconfig = writeKubeconfig(folder.path, [api.context('east', { user: { token: 'carol' } })]);
    const [reader] = kubeClusterReaders({ kubeconfig, watch });
    if (reader === undefined) throw new Error('no reader');
    const asked = ['catalog', 'analytics'];
    const services = await reader.list('Service', asked, {});
    expect(services).toMatchObject({ denied: ['analytics'], absent: false });
    expect(new Set(services.items.map(({ metadata }) => metadata.namespace))).toEqual(new Set(['catalog']));
    expect(await reader.list('Namespace', asked, {})).toMatchObject({ items: [{ metadata: { name: 'catalog' } }], denied: ['analytics'] });
    expect(await reader.list('VirtualService', asked, {})).toEqual({ items: [], denied: asked, absent: false });
    expect(await reader.list('WasmPlugin', asked, {})).toEqual({ items: [], denied: [], absent: true });
    await expect(reader.list('Service', undefined, {})).rejects.toMatchObject({ code: 'denied' });
    const pods = await reader.list('Pod', ['catalog'], {});
    const owned = pods.items.find(({ metadata }) => metadata.ownerReferences?.[0]?.kind === 'ReplicaSet');
    const workload = owned?.metadata.ownerReferences?.[0]?.name.replace(/-[^-]+$/, '') ?? '';
    const lines = await new KubeLogStore([reader]).search(
      { cluster: 'Kubernetes', namespace: 'catalog', workload, start, end: start + 60_000, limit: 10 },
      {},
    );
    expect(lines[0]).toMatchObject({ at: start + 1_000, namespace: 'catalog', text: 'a line' });
    reader.close();
  });
});
