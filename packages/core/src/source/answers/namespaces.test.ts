import { describe, expect, it } from 'vitest';
import { cannedStore, failingPorts, namespaceObject, objectsReader } from '../../../../../test/support/mesh.js';
import { storeSample } from '../../../../../test/support/traffic.js';
import type { MeshPorts } from '../../ports/mesh-ports.js';
import { createMeshSource } from '../create.js';

const ask = async (ports: MeshPorts) => createMeshSource(ports, { clock: () => 0 }).namespaces();
const store = cannedStore({
  istio_requests_total: [storeSample({ from: 'shop/web', to: 'bank/ledger' }), storeSample({ from: 'unknown', to: 'shop/web' })],
});

describe('answerNamespaces', () => {
  it('joins clusters, and tells how workloads are injected', async () => {
    const east = objectsReader('east', [namespaceObject('shop', { 'istio-injection': 'enabled' }), namespaceObject('plain')]);
    const west = objectsReader('west', [namespaceObject('shop'), namespaceObject('ztunnel', { 'istio.io/dataplane-mode': 'ambient' })]);
    const { value, problems } = await ask({ clusters: [east, west], metrics: [store] });
    expect(value.map(({ name, clusters, injection }) => [name, clusters, injection])).toEqual([
      ['plain', ['east'], 'none'],
      ['shop', ['east', 'west'], 'sidecar'],
      ['ztunnel', ['west'], 'ambient'],
    ]);
    expect(problems).toEqual([]);
  });

  it('finds namespaces in metrics where Kubernetes is down or not set up', async () => {
    const seen = [
      { name: 'bank', clusters: ['east'], labels: {}, injection: 'unknown', controlPlane: false },
      { name: 'shop', clusters: ['east'], labels: {}, injection: 'unknown', controlPlane: false },
    ];
    const down = await ask({ clusters: failingPorts().clusters, metrics: [store] });
    expect(down.value).toEqual(seen);
    expect(down.problems).toMatchObject([{ code: 'unreachable', source: 'kubernetes/east' }]);
    const none = await ask({ clusters: [], metrics: [store] });
    expect(none.value).toEqual(seen);
    expect(none.problems).toEqual([{ code: 'not-configured', source: 'kubernetes' }]);
  });

  it('tells of both where both are down', async () => {
    const { value, problems } = await ask(failingPorts());
    expect(value).toEqual([]);
    expect(problems.map(({ source }) => source)).toEqual(['kubernetes/east', 'metrics/down']);
  });
});
