import { describe, expect, it } from 'vitest';
import { constantRates } from '../../../../test/fixtures/synthetic/mesh-ports.js';
import { namespaceObject, objectsReader } from '../../../../test/support/mesh.js';
import { AT, rated } from '../../../../test/support/rated-store.js';
import { service } from '../../../../test/support/objects.js';
import type { MeshGraph } from '../model/graph.js';
import { UpstreamError } from '../ports/call.js';
import type { ClusterReader } from '../ports/cluster-reader.js';
import type { MeshPorts } from '../ports/mesh-ports.js';
import { createMeshSource } from '../source/create.js';
import type { MeshDataSource } from '../source/mesh-data-source.js';
import { type Access, accessKey, accessTo } from './access.js';
import { restrictPorts } from './restrict-ports.js';

const requests = rated('istio_requests_total', [
  { from: 'shop/web@v1', to: 'shop/cart@v1', rate: 10 },
  { from: 'bank/teller@v1', to: 'shop/cart@v1', rate: 20 },
  // The ledger has a proxy and reports as well, the safe has none: neither may make the other's calls disappear.
  { from: 'shop/web@v1', to: 'bank/ledger@v1', rate: 5, reporter: 'source' },
  { from: 'shop/web@v1', to: 'bank/ledger@v1', rate: 5 },
  { from: 'shop/web@v1', to: 'vault/safe@v1', rate: 3, reporter: 'source' },
  { from: 'bank/teller@v1', to: 'vault/safe@v1', rate: 50, reporter: 'source' },
]);
const objects = ['shop', 'bank', 'vault'].flatMap((name) => [namespaceObject(name), service(`${name}/front`)]);
const below = objectsReader('east', objects);
const ports: MeshPorts = { clusters: [below], metrics: [constantRates(requests)] };

function seenWith(access: Access, of = ports): MeshDataSource {
  return createMeshSource(restrictPorts(of, access), { clock: () => AT });
}

const rateOf = ({ edges }: MeshGraph, source: string, target: string): number | undefined =>
  edges.find((edge) => edge.source.startsWith(source) && edge.target.startsWith(target))?.traffic.rate;

describe('a mesh as a viewer of one namespace sees it', () => {
  const source = seenWith(accessTo(['shop']));

  it('has one node for all hidden callers and one for all that is hidden and called, with all their traffic', async () => {
    const { value } = await source.graph({ namespaces: ['shop'], injectServiceNodes: false });
    expect(value.nodes.map(({ id, marks }) => [id.split('/')[0], marks.hidden])).toEqual([
      ['vapp:east', undefined],
      ['vapp:east', undefined],
      ['hidden:called', true],
      ['hidden:callers', true],
    ]);
    expect(rateOf(value, 'hidden:callers', 'vapp:')).toBeCloseTo(20, 6);
    expect(rateOf(value, 'vapp:', 'hidden:called')).toBeCloseTo(8, 6);
    expect(rateOf(value, 'vapp:', 'vapp:')).toBeCloseTo(10, 6);
    expect(JSON.stringify(value)).not.toMatch(/bank|vault|teller|ledger|safe/);
  });

  it('lists that namespace only', async () => {
    expect((await source.namespaces()).value.map(({ name }) => name)).toEqual(['shop']);
  });

  it('says of a hidden namespace what it says of one that does not exist', async () => {
    const [hidden, made] = await Promise.all(['bank', 'nosuch'].map(async (name) => source.graph({ namespaces: [name] })));
    expect(JSON.stringify(hidden).replaceAll('bank', 'nosuch')).toBe(JSON.stringify(made));
    expect(hidden?.problems).toEqual([{ code: 'denied', source: 'kubernetes/east', input: 'Namespace', namespaces: ['bank'] }]);
  });

  it('tells nothing of a hidden end that is guessed', async () => {
    const target = { cluster: 'east', namespace: 'shop', type: 'workload', name: 'web-v1' } as const;
    const peers = await Promise.all(
      ['ledger-v1', 'nosuch-v1'].map(async (name) => source.metrics({ target, peer: { ...target, namespace: 'bank', name } })),
    );
    expect(peers.map(({ value }) => value.outbound)).toEqual([[], []]);
    const own = await source.metrics({ target });
    expect(own.value.outbound.length).toBeGreaterThan(0);
  });
});

describe('access', () => {
  it('to some kinds leaves the others out and says so', async () => {
    const access: Access = { clusters: { east: { namespaces: { shop: ['Service'] } } } };
    const reader = restrictPorts(ports, access).clusters[0];
    expect(await reader?.list('Service', ['shop', 'bank'], {})).toMatchObject({
      items: [{ metadata: { name: 'front' } }],
      denied: ['bank'],
    });
    expect(await reader?.list('Pod', ['shop'], {})).toMatchObject({ items: [], denied: ['shop'] });
    await expect(reader?.list('K8sGatewayClass', undefined, {})).rejects.toThrow(UpstreamError);
  });

  it('to no namespace of a cluster leaves out the cluster', () => {
    expect(restrictPorts(ports, { clusters: { west: { namespaces: { shop: 'everything' } } } }).clusters).toEqual([]);
  });

  it('to everything changes nothing', () => {
    expect(restrictPorts(ports, 'everything')).toEqual(ports);
  });

  it('keeps an upstream from speaking in its own words', async () => {
    const fail = async (): Promise<never> => Promise.reject(new UpstreamError('bad-answer', 'vault/safe is on fire'));
    const broken = seenWith(accessTo(['shop']), { ...ports, metrics: [{ name: 'down', query: fail, queryRange: fail }] });
    const { problems } = await broken.graph({ namespaces: ['shop'] });
    expect(problems).toMatchObject([{ code: 'bad-answer', source: 'metrics/down', detail: '' }]);
  });

  it('tells the age of what is from memory, not in the words of the upstream', async () => {
    const stale = { ageSeconds: 40, error: new UpstreamError('unreachable', 'vault/safe is on fire') };
    const old: MeshPorts = {
      clusters: [{ cluster: 'east', list: async (...asked) => ({ ...(await below.list(...asked)), stale }) }],
      metrics: [
        { name: 'old', query: async () => ({ value: [], warnings: [], stale }), queryRange: async () => ({ value: [], warnings: [] }) },
      ],
    };
    const { problems } = await seenWith(accessTo(['shop']), old).graph({ namespaces: ['shop'] });
    expect(problems.map(({ code, source, ageSeconds, detail }) => [code, source, ageSeconds, detail])).toEqual(
      expect.arrayContaining([
        ['stale', 'kubernetes/east', 40, ''],
        ['stale', 'metrics/old', 40, ''],
      ]),
    );
  });

  it('gives single objects to who may see them only', async () => {
    const get: ClusterReader['get'] = async (kind, { name }) =>
      (await below.list(kind, undefined, {})).items.find(({ metadata }) => metadata.name === name);
    const [reader] = restrictPorts(
      { ...ports, clusters: [{ ...below, get }] },
      { clusters: { east: { namespaces: { shop: ['Service'] } } } },
    ).clusters;
    expect(await reader?.get?.('Service', { namespace: 'shop', name: 'front' }, {})).toMatchObject({ kind: 'Service' });
    for (const [kind, namespace, name] of [
      ['Service', 'bank', 'front'],
      ['Pod', 'shop', 'front'],
      ['K8sGatewayClass', undefined, 'x'],
      ['Namespace', undefined, 'bank'],
    ] as const) {
      await expect(reader?.get?.(kind, { name, ...(namespace && { namespace }) }, {})).rejects.toMatchObject({ code: 'denied' });
    }
  });

  it('tells of the proxies of pods that may be seen only, and names no control plane', async () => {
    const of = (namespace: string) => ({ cluster: 'east', namespace, pod: 'a', synced: true });
    const reader: ClusterReader = { ...below, proxies: async () => ({ items: ['shop', 'bank'].map(of), silent: ['vault/istiod-1'] }) };
    const proxiesOf = (access: Access) => restrictPorts({ ...ports, clusters: [reader] }, access).clusters[0]?.proxies?.({});
    expect(await proxiesOf(accessTo(['shop']))).toEqual({ items: [of('shop')], silent: [''] });
    expect((await proxiesOf({ clusters: { east: { namespaces: { shop: ['Service'] } } } }))?.items).toEqual([]);
    expect(restrictPorts(ports, accessTo(['shop'])).clusters[0]).not.toHaveProperty('proxies');
  });

  it('has the same key however it is written', () => {
    const one: Access = { clusters: { a: { namespaces: { x: ['Pod', 'logs'], y: 'everything' } }, b: { namespaces: {} } } };
    const other: Access = { clusters: { b: { namespaces: {} }, a: { namespaces: { y: 'everything', x: ['logs', 'Pod'] } } } };
    expect(accessKey(one)).toBe(accessKey(other));
    expect(accessKey(one)).not.toBe(accessKey(accessTo(['x', 'y'])));
  });
});
