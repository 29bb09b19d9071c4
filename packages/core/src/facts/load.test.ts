import { describe, expect, it } from 'vitest';
import { cannedStore, failingPorts, namespaceObject, objectsReader } from '../../../../test/support/mesh.js';
import { storeSample } from '../../../../test/support/traffic.js';
import { UpstreamError } from '../ports/call.js';
import type { ClusterReader } from '../ports/cluster-reader.js';
import type { MeshPorts } from '../ports/mesh-ports.js';
import { loadFacts, type Loaded } from './load.js';

const scope = { windowSeconds: 60, ambientTraffic: 'total', idle: false, operationLabel: 'request_operation' } as const;

async function load(ports: MeshPorts, namespaces: readonly string[]): Promise<Loaded> {
  return loadFacts(ports, { inputs: ['Namespace', 'Service', 'metric:requests'], at: 0, scope: { ...scope, namespaces } }, {});
}

const shop = [namespaceObject('shop'), { apiVersion: 'v1', kind: 'Service', metadata: { name: 'cart', namespace: 'shop' } }];
const traffic = { istio_requests_total: [storeSample({ from: 'shop/web', to: 'shop/cart' })] };

describe('loadFacts', () => {
  it('asks each metric once for all namespaces', async () => {
    const store = cannedStore(traffic);
    await load({ clusters: [objectsReader('east', shop)], metrics: [store] }, ['shop']);
    const names = Array.from({ length: 100 }, (_, i) => `ns-${i}`);
    await load(
      {
        clusters: [
          objectsReader(
            'east',
            names.map((name) => namespaceObject(name)),
          ),
        ],
        metrics: [store],
      },
      names,
    );
    expect(store.asked).toHaveLength(2);
  });

  it('leaves out what is no number, of which no sum could be written as JSON', async () => {
    const call = { from: 'shop/web', to: 'shop/cart' };
    const samples = [NaN, Infinity, -Infinity, 2].map((rate) => storeSample({ ...call, rate }));
    const metrics = [cannedStore({ istio_requests_total: samples })];
    const { facts } = await load({ clusters: [objectsReader('east', shop)], metrics }, ['shop']);
    expect(facts.samples('requests').values).toEqual([2]);
  });

  it('tells unknown and denied namespaces apart and asks nothing about either', async () => {
    const store = cannedStore(traffic);
    const reader = objectsReader('east', [...shop, namespaceObject('vault')], ['vault']);
    const { facts, problems } = await load({ clusters: [reader], metrics: [store] }, ['shop', 'vault', 'nowhere']);
    expect(facts.scope.namespaces).toEqual(['shop']);
    expect(problems).toEqual([
      { code: 'denied', source: 'kubernetes/east', input: 'Namespace', namespaces: ['vault'] },
      { code: 'not-found', source: 'kubernetes', input: 'Namespace', namespaces: ['nowhere'] },
    ]);
    expect(JSON.stringify(store.asked)).not.toMatch(/vault|nowhere/);
  });

  it('keeps metrics where Kubernetes is down, and says so once', async () => {
    const { clusters } = failingPorts();
    const { facts, problems } = await load({ clusters, metrics: [cannedStore(traffic)] }, ['shop']);
    expect(facts.samples('requests').calls).toHaveLength(1);
    expect(facts.coverage('Service')).toBe('absent');
    expect(problems).toEqual([
      { code: 'unreachable', source: 'kubernetes/east', input: 'Namespace, Service', detail: 'connect ECONNREFUSED 127.0.0.1:1' },
    ]);
  });

  it('keeps Kubernetes where one of two stores is down', async () => {
    const { metrics } = failingPorts(new UpstreamError('timeout', 'no answer within 5 s'));
    const { facts, problems } = await load({ clusters: [objectsReader('east', shop)], metrics: [...metrics, cannedStore(traffic)] }, [
      'shop',
    ]);
    expect(facts.list('Service', 'east')).toHaveLength(1);
    expect(facts.samples('requests').calls).toHaveLength(1);
    expect(facts.coverage('metric:requests')).toBe('partial');
    expect(problems).toEqual([{ code: 'timeout', source: 'metrics/down', input: 'metric:requests', detail: 'no answer within 5 s' }]);
  });

  it('passes on what a store says of its own answer', async () => {
    const store = cannedStore(traffic, ['1 of 3 stores did not answer']);
    const { problems } = await load({ clusters: [objectsReader('east', shop)], metrics: [store] }, ['shop']);
    expect(problems).toMatchObject([{ code: 'partial', source: 'metrics/canned', detail: '1 of 3 stores did not answer' }]);
  });

  it('throws on what is no failure of an upstream', async () => {
    const broken = { cluster: 'east', list: async () => Promise.reject(new TypeError('a mistake')) };
    await expect(load({ clusters: [broken], metrics: [] }, ['shop'])).rejects.toThrow(TypeError);
  });

  it('covers a kind by namespace', async () => {
    const reader = objectsReader('east', [...shop, namespaceObject('vault')], ['vault']);
    const { facts } = await load({ clusters: [reader], metrics: [] }, ['shop', 'vault']);
    expect(facts.coverage('Namespace', { cluster: 'east' })).toBe('partial');
    expect(facts.coverage('Namespace', { cluster: 'east', namespace: 'vault' })).toBe('denied');
    expect(facts.coverage('Namespace', { cluster: 'east', namespace: 'shop' })).toBe('complete');
  });

  it('reads what lies outside the asked namespaces as well, and is silent about what is denied there', async () => {
    const gateway = { apiVersion: 'v1', kind: 'Service', metadata: { name: 'gateway', namespace: 'edge' } };
    const objects = [...shop, gateway, namespaceObject('edge'), namespaceObject('vault')];
    const { facts, problems } = await load({ clusters: [objectsReader('east', objects, ['vault'])], metrics: [] }, ['shop']);
    expect(facts.scope.namespaces).toEqual(['shop']);
    expect(facts.list('Namespace', 'east').map(({ metadata }) => metadata.name)).toEqual(['shop', 'edge']);
    expect(facts.find('Service', { cluster: 'east', namespace: 'edge', name: 'gateway' })).toBeDefined();
    expect(problems).toEqual([]);
  });

  it('asks by name for namespaces that a viewer may read but not list', async () => {
    const all = objectsReader('east', shop);
    const reader: ClusterReader = {
      cluster: 'east',
      list: async (kind, namespaces, options) =>
        kind === 'Namespace' && namespaces === undefined
          ? Promise.reject(new UpstreamError('denied', 'may not list namespaces'))
          : all.list(kind, namespaces, options),
    };
    const { facts, problems } = await load({ clusters: [reader], metrics: [] }, ['shop']);
    expect(facts.scope.namespaces).toEqual(['shop']);
    expect(facts.coverage('Namespace', { cluster: 'east', namespace: 'shop' })).toBe('complete');
    // Which other namespaces there are, and what is in them, nobody said.
    expect([facts.coverage('Namespace'), facts.coverage('Service')]).toEqual(['partial', 'partial']);
    expect(facts.coverage('Service', { namespace: 'shop' })).toBe('complete');
    expect(facts.coverage('Service', { namespace: 'elsewhere' })).toBe('denied');
    expect(problems).toEqual([]);
  });

  it('reads ConfigMaps from the namespaces of control planes only', async () => {
    const asked: (readonly string[] | undefined)[] = [];
    const istiod = {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'istiod', namespace: 'mesh', labels: { app: 'istiod' } },
    };
    const all = objectsReader('east', [...shop, namespaceObject('mesh'), istiod]);
    const reader: ClusterReader = {
      cluster: 'east',
      list: async (kind, namespaces, options) => {
        if (kind === 'ConfigMap') asked.push(namespaces);
        return all.list(kind, namespaces, options);
      },
    };
    const inputs = ['ConfigMap', 'Deployment'] as const;
    await loadFacts({ clusters: [reader], metrics: [] }, { inputs, at: 0, scope: { ...scope, namespaces: ['shop'] } }, {});
    expect(asked).toEqual([['mesh']]);
  });
});
