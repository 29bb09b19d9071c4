import { describe, expect, it } from 'vitest';
import { objectsReader } from '../../../../../test/support/mesh.js';
import type { KubernetesObject } from '../../model/kubernetes.js';
import { UpstreamError } from '../../ports/call.js';
import type { ClusterReader } from '../../ports/cluster-reader.js';
import { createMeshSource } from '../create.js';
import type { MeshDataSource } from '../mesh-data-source.js';

const route: KubernetesObject & { readonly spec: object } = {
  apiVersion: 'networking.istio.io/v1',
  kind: 'VirtualService',
  metadata: { name: 'web', namespace: 'shop' },
  spec: { hosts: ['web.example'], http: [{ route: [{ destination: { host: 'nowhere' } }] }] },
};
const namespace = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop', labels: { 'istio-injection': 'enabled' } } };
const pod = {
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'p', namespace: 'shop', managedFields: [{}] },
  spec: { containers: [{ name: 'app', env: [{ name: 'PASSWORD', value: 'hunter2' }] }] },
};
const all = objectsReader('east', [namespace, route, pod]);
const sourceOn = (reader: ClusterReader, options = {}): MeshDataSource =>
  createMeshSource({ clusters: [reader], metrics: [] }, { clock: () => 0, ...options });

describe('findings', () => {
  it('are withheld and told as not evaluated where what they rest on is denied', async () => {
    const reader: ClusterReader = {
      cluster: 'east',
      list: async (kind, namespaces, options) =>
        kind === 'Service' ? Promise.reject(new UpstreamError('denied', 'no')) : all.list(kind, namespaces, options),
    };
    const { value, problems } = await sourceOn(reader).findings({ codes: ['KIA1101'] });
    expect(value.findings).toEqual([]);
    expect(value.notEvaluated).toMatchObject([
      { code: 'KIA1101', input: 'Service', coverage: 'denied', count: 1, refs: [{ name: 'web' }] },
    ]);
    expect(problems).toEqual([{ code: 'denied', source: 'kubernetes/east', input: 'Service', detail: 'no' }]);
  });

  it('are all told where everything can be read, by any of their names', async () => {
    const { value, problems } = await sourceOn(all).findings({ codes: ['IST0101'], namespaces: ['shop'] });
    expect(value.findings).toMatchObject([{ code: 'KIA1101', ref: { cluster: 'east', name: 'web' }, hosts: ['web.example', 'nowhere'] }]);
    expect(problems).toEqual([]);
  });

  it('are ignored as the source was told', async () => {
    const { value } = await sourceOn(all, { ignoreFindings: [{ code: 'KIA*', namespace: 'shop' }] }).findings({
      codes: ['KIA1101'],
      includeIgnored: true,
    });
    expect(value).toMatchObject({ findings: [{ code: 'KIA1101', ignored: true }], summary: { ignored: 1, objects: [] } });
  });

  it('tell of a namespace that does not exist', async () => {
    const { problems } = await sourceOn(all).findings({ namespaces: ['shop', 'gone'] });
    expect(problems).toMatchObject([{ code: 'not-found', namespaces: ['gone'] }]);
  });

  it('are not looked for when nobody wants the answer any more', async () => {
    const controller = new AbortController();
    controller.abort(new Error('enough'));
    await expect(sourceOn(all).findings({}, { signal: controller.signal })).rejects.toThrow('enough');
  });
});

describe('config', () => {
  it('shows an object without what may hold a password', async () => {
    const { value } = await sourceOn(all).config({ cluster: 'east', group: '', kind: 'Pod', namespace: 'shop', name: 'p' });
    expect(value.object).toEqual({ ...pod, metadata: { name: 'p', namespace: 'shop' }, spec: { containers: [{ name: 'app' }] } });
  });

  it('shows a Namespace, which lies in none', async () => {
    const { value } = await sourceOn(all).config({ cluster: 'east', group: '', kind: 'Namespace', namespace: '', name: 'shop' });
    expect(value.object).toEqual(namespace);
  });

  it('says why there is nothing to show', async () => {
    const ref = { cluster: 'north', group: '', kind: 'Pod', namespace: 'shop', name: 'p' };
    expect(await sourceOn(all).config(ref)).toMatchObject({ problems: [{ code: 'not-configured', source: 'kubernetes/north' }] });
    const denied = objectsReader('east', [namespace, route, pod], ['shop']);
    expect(await sourceOn(denied).config({ ...ref, cluster: 'east' })).toMatchObject({
      problems: [{ code: 'denied', namespaces: ['shop'] }],
    });
  });
});
