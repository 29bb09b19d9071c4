import { describe, expect, it } from 'vitest';
import { namespaceObject, objectsReader } from '../../../../../test/support/mesh.js';
import type { ClusterReader, ProxyListing } from '../../ports/cluster-reader.js';
import { UpstreamError } from '../../ports/call.js';
import { loadFacts, type Loaded } from '../load.js';

const scope = {
  windowSeconds: 60,
  ambientTraffic: 'total',
  idle: false,
  operationLabel: 'request_operation',
  namespaces: ['shop'],
} as const;
const state = (pod: string, synced: boolean, cluster = 'east') => ({ cluster, namespace: 'shop', pod, synced });

function reader(cluster: string, answer: ProxyListing | UpstreamError | undefined): ClusterReader {
  const plain = objectsReader(cluster, [namespaceObject('shop')]);
  if (answer === undefined) return plain;
  return { ...plain, proxies: async () => (answer instanceof UpstreamError ? Promise.reject(answer) : answer) };
}

const load = async (...clusters: readonly ClusterReader[]): Promise<Loaded> =>
  loadFacts({ clusters, metrics: [] }, { inputs: ['derived:proxy-sync'], at: 0, scope }, {});

describe('the sync of proxies', () => {
  it('is what control planes say, of other clusters as well', async () => {
    const { facts, problems } = await load(
      reader('east', { items: [state('a', true), state('b', false), state('c', false, 'west')], silent: [] }),
      reader('west', { items: [], silent: [] }),
    );
    const index = facts.derived('proxy-sync');
    const isSynced = (cluster: string, namespace: string, pod: string) => index.isSynced(cluster, namespace, pod);
    expect([isSynced('east', 'shop', 'a'), isSynced('east', 'shop', 'b'), isSynced('west', 'shop', 'c')]).toEqual([true, false, false]);
    expect([isSynced('west', 'shop', 'a'), isSynced('east', 'other', 'a')]).toEqual([undefined, undefined]);
    expect([facts.coverage('derived:proxy-sync'), problems]).toEqual(['complete', []]);
  });

  it('is good where one of two control planes says so, in whichever order they answer', async () => {
    for (const items of [
      [state('a', true), state('a', false)],
      [state('a', false), state('a', true)],
    ]) {
      const { facts } = await load(reader('east', { items, silent: [] }));
      expect(facts.derived('proxy-sync').isSynced('east', 'shop', 'a')).toBe(true);
    }
  });

  it('is unknown, without a problem, where nobody can be asked', async () => {
    const { facts, problems } = await load(reader('east', undefined));
    expect([facts.coverage('proxies'), facts.derived('proxy-sync').isSynced('east', 'shop', 'a'), problems]).toEqual([
      'absent',
      undefined,
      [],
    ]);
  });

  it('is a problem where a control plane fails or keeps silent', async () => {
    const failed = await load(reader('east', new UpstreamError('unauthorised', 'says 401')));
    expect(failed.problems).toEqual([{ code: 'unauthorised', source: 'istiod/east', input: 'proxies', detail: 'says 401' }]);
    expect(failed.facts.coverage('proxies')).toBe('absent');
    const { facts, problems } = await load(reader('east', { items: [state('a', true)], silent: ['mesh/istiod-2'] }));
    expect(problems).toEqual([{ code: 'partial', source: 'istiod/east', input: 'proxies', detail: 'mesh/istiod-2' }]);
    expect(facts.coverage('proxies')).toBe('partial');
  });
});
