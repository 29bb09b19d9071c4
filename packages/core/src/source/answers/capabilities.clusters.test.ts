import { describe, expect, it } from 'vitest';
import { namespaceObject, objectsReader } from '../../../../../test/support/mesh.js';
import type { Capabilities } from '../../model/capabilities.js';
import type { KubernetesObject } from '../../model/kubernetes.js';
import { UpstreamError } from '../../ports/call.js';
import type { ClusterReader, Listing } from '../../ports/cluster-reader.js';
import type { MeshPorts } from '../../ports/mesh-ports.js';
import { createMeshSource } from '../create.js';

describe('what a cluster says of itself', () => {
  const told = async (reader: Partial<ClusterReader>): Promise<Capabilities['kubernetes']> => {
    const ports: MeshPorts = { clusters: [{ ...objectsReader('east', [namespaceObject('shop')]), ...reader }], metrics: [] };
    return (await createMeshSource(ports, { clock: () => 0 }).capabilities()).value.kubernetes;
  };
  const listing =
    (change: Partial<Listing<never>>): ClusterReader['list'] =>
    async () => ({ items: [], denied: [], absent: false, ...change });
  const gatewayClass = (name: string): KubernetesObject => ({
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'GatewayClass',
    metadata: { name },
  });

  it('is its version, which interfaces it has and for which gateways', async () => {
    const objects = objectsReader('east', [namespaceObject('shop'), gatewayClass('istio'), gatewayClass('envoy')]);
    expect(await told({ ...objects, version: async () => 'v1.33.2' })).toEqual([
      { cluster: 'east', version: 'v1.33.2', istioApi: true, gatewayApi: true, gatewayClasses: ['envoy', 'istio'] },
    ]);
    expect(await told({ list: listing({ absent: true }) })).toEqual([
      { cluster: 'east', istioApi: false, gatewayApi: false, gatewayClasses: [] },
    ]);
  });

  it('is left out where it does not say, or not to this viewer', async () => {
    const denied = async (): Promise<never> => Promise.reject(new UpstreamError('denied', 'no'));
    expect(await told({ version: denied, list: denied })).toEqual([{ cluster: 'east', gatewayClasses: [] }]);
    expect(await told({ list: listing({ denied: ['shop'] }) })).toEqual([{ cluster: 'east', gatewayClasses: [] }]);
  });
});
