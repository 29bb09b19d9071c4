import { describe, expect, it } from 'vitest';
import { cannedStore, namespaceObject, objectsReader } from '../../../../../test/support/mesh.js';
import { storeSample } from '../../../../../test/support/traffic.js';
import { RATE_ANNOTATION } from '../../health/rate-annotation.js';
import type { KubernetesObject } from '../../model/kubernetes.js';
import type { NamespaceHealth } from '../../model/namespace-health.js';
import { createMeshSource, type MeshSourceOptions } from '../create.js';

const deployment = (name: string, app: string, available: number, annotations = {}): KubernetesObject & object => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name, namespace: 'shop', annotations },
  ...{
    spec: { replicas: 2, template: { metadata: { labels: { app, version: 'v1' } } } },
    status: { replicas: 2, availableReplicas: available },
  },
});
const service = (name: string): KubernetesObject => ({ apiVersion: 'v1', kind: 'Service', metadata: { name, namespace: 'shop' } });

async function healthOf(
  objects: readonly KubernetesObject[],
  options: Partial<MeshSourceOptions> = {},
): Promise<readonly NamespaceHealth[]> {
  const samples = [
    storeSample({ from: 'shop/web@v1', to: 'shop/cart@v1', rate: 95 }),
    storeSample({ from: 'shop/web@v1', to: 'shop/cart@v1', rate: 5, code: '500' }),
  ];
  const ports = {
    clusters: [objectsReader('east', [namespaceObject('shop'), namespaceObject('empty'), ...objects])],
    metrics: [cannedStore({ istio_requests_total: samples })],
  };
  return (await createMeshSource(ports, { clock: () => 0, ...options }).health({ namespaces: ['shop', 'empty'] })).value;
}

const statuses = ([, shop]: readonly NamespaceHealth[]): Record<string, string> =>
  Object.fromEntries((shop?.items ?? []).map(({ kind, name, health }) => [`${kind} ${name}`, health.status]));

describe('answerHealth', () => {
  it('judges apps, services and workloads by traffic and pods, and counts them', async () => {
    const value = await healthOf([
      deployment('web-v1', 'web', 1),
      deployment('cart-v1', 'cart', 2),
      deployment('idle-v1', 'idle', 0),
      service('cart'),
    ]);
    expect(value.map(({ namespace, status }) => [namespace, status])).toEqual([
      ['empty', 'na'],
      ['shop', 'failure'],
    ]);
    expect(statuses(value)).toEqual({
      'app idle': 'failure',
      'workload idle-v1': 'failure',
      'app cart': 'degraded',
      'app web': 'degraded',
      'service cart': 'degraded',
      'workload cart-v1': 'degraded',
      'workload web-v1': 'degraded',
    });
    expect(value[1]?.counts.workload).toEqual({ failure: 1, degraded: 2, 'not-ready': 0, healthy: 0, na: 0 });
  });

  it('lists worst first, by the share that failed, and only what is asked for, and counts all', async () => {
    const samples = ['half', 'most', 'fine'].flatMap((name, index) => [
      storeSample({ from: 'shop/web@v1', to: `shop/${name}@v1`, rate: [50, 20, 100][index] ?? 0 }),
      storeSample({ from: 'shop/web@v1', to: `shop/${name}@v1`, rate: [50, 80, 0][index] ?? 0, code: '500' }),
    ]);
    const ports = {
      clusters: [objectsReader('east', [namespaceObject('shop')])],
      metrics: [cannedStore({ istio_requests_total: samples })],
    };
    const source = createMeshSource(ports, { clock: () => 0 });
    const [all] = (await source.health({ namespaces: ['shop'] })).value;
    const apps = (of: NamespaceHealth | undefined): readonly string[] =>
      (of?.items ?? []).filter(({ kind }) => kind === 'app').map(({ name }) => name);
    expect(apps(all)).toEqual(['most', 'half', 'web', 'fine']);
    const [healthy] = (await source.health({ namespaces: ['shop'], statuses: ['healthy'] })).value;
    expect(apps(healthy)).toEqual(['fine']);
    expect([healthy?.status, healthy?.counts]).toEqual([all?.status, all?.counts]);
    await expect(source.health({ namespaces: ['shop'], statuses: ['odd' as 'na'] })).rejects.toMatchObject({ parameter: 'statuses' });
  });

  it('goes by an annotation before rules, and by rules before the defaults', async () => {
    const lenient = { [RATE_ANNOTATION]: '5XX,50,60,http,.*' };
    const rule = { name: 'web.*', tolerances: [{ code: '5XX', protocol: 'http', direction: '.*', degraded: 0, failure: 1 }] };
    const found = statuses(
      await healthOf([deployment('web-v1', 'web', 2), deployment('cart-v1', 'cart', 2, lenient)], { healthRules: [rule] }),
    );
    expect(found['workload cart-v1']).toBe('healthy');
    expect(found['workload web-v1']).toBe('failure');
    expect(found['service cart']).toBe('degraded');
  });
});
