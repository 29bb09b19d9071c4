import { describe, expect, it } from 'vitest';
import { createDemoMesh } from '../demo/index.js';
import { createMeshSource } from '../source/create.js';
import type { ClusterReader } from '../ports/cluster-reader.js';
import type { Kind } from './kinds.js';
import { projectObject } from './project.js';

const start = Date.UTC(2026, 0, 1);
const clock = (): number => start + 3_600_000;

const projecting = (reader: ClusterReader): ClusterReader => ({
  ...reader,
  async list<K extends Kind>(kind: K, ...rest: [readonly string[] | undefined, object]) {
    const listing = await reader.list(kind, ...rest);
    return { ...listing, items: listing.items.map((item) => projectObject(kind, item)) };
  },
});

describe('an object that was cut down', () => {
  it('says the same in every answer of the demo mesh', async () => {
    const ports = createDemoMesh({ seed: 'cut', start }).ports(clock);
    const whole = createMeshSource(ports, { clock });
    const cut = createMeshSource({ ...ports, clusters: ports.clusters.map(projecting) }, { clock });
    const namespaces = (await whole.namespaces()).value.map(({ name }) => name);
    const features = ['deadNodes', 'istio', 'health', 'idleNodes', 'labels', 'outOfMesh', 'serviceEntries', 'workloadEntries'] as const;
    expect(await cut.namespaces()).toEqual(await whole.namespaces());
    expect(await cut.graph({ namespaces, features })).toEqual(await whole.graph({ namespaces, features }));
    expect(await cut.health({ namespaces })).toEqual(await whole.health({ namespaces }));
    expect(await cut.findings({})).toEqual(await whole.findings({}));
    expect(await cut.capabilities()).toEqual(await whole.capabilities());
  });

  it('holds no secrets of its containers and nothing that tools leave', () => {
    const container = { name: 'app', image: 'shop/cart', env: [{ name: 'PASSWORD', value: 'x' }], command: ['run'], volumeMounts: [] };
    const pod = {
      apiVersion: 'v1',
      kind: 'Pod' as const,
      metadata: {
        name: 'cart',
        namespace: 'shop',
        managedFields: [{}],
        annotations: { 'kubectl.kubernetes.io/last-applied-configuration': '{}', 'sidecar.istio.io/status': '{}', big: 'x'.repeat(5_000) },
      },
      spec: { containers: [container], volumes: [{}], tolerations: [] },
      status: { phase: 'Running', qosClass: 'Burstable', conditions: [{ type: 'Ready', status: 'True', lastProbeTime: null }] },
    };
    expect(projectObject('Pod', pod)).toEqual({
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'cart', namespace: 'shop', annotations: { 'sidecar.istio.io/status': '{}', big: '' } },
      spec: { containers: [{ name: 'app', image: 'shop/cart' }] },
      status: { phase: 'Running', conditions: [{ type: 'Ready', status: 'True' }] },
    });
  });

  it('keeps of ConfigMaps the mesh configuration, of control planes the settings that checks read, of Istio all', () => {
    const data = { mesh: 'a', meshNetworks: 'b', password: 'c' };
    const map = { apiVersion: 'v1', kind: 'ConfigMap' as const, metadata: { name: 'istio' }, data };
    expect(projectObject('ConfigMap', map).data).toEqual({ mesh: 'a', meshNetworks: 'b' });
    const env = ['PILOT_X', 'TOKEN', 'BLOCKED_CIDRS_IN_JWKS_URIS', 'SHARED_MESH_CONFIG'].map((name) => ({ name, value: '1' }));
    const template = { spec: { containers: [{ name: 'discovery', env }] } };
    const istiod = { apiVersion: 'apps/v1', kind: 'Deployment' as const, metadata: { name: 'istiod' }, spec: { template } };
    expect(JSON.stringify(projectObject('Deployment', istiod))).toMatch(/PILOT_X.*BLOCKED_CIDRS.*SHARED_MESH_CONFIG/);
    expect(JSON.stringify(projectObject('Deployment', istiod))).not.toContain('TOKEN');
    const service = {
      apiVersion: 'networking.istio.io/v1',
      kind: 'VirtualService' as const,
      metadata: { name: 'v' },
      spec: { hosts: ['a'] },
    };
    expect(projectObject('VirtualService', service)).toEqual(service);
  });
});
