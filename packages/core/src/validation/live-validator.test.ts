import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../../test/support/facts-of.js';
import { objectsReader } from '../../../../test/support/mesh.js';
import { loadFacts } from '../facts/load.js';
import type { Facts } from '../facts/facts.js';
import { createDemoMesh } from '../demo/index.js';
import type { KubernetesObject } from '../model/kubernetes.js';
import { UpstreamError } from '../ports/call.js';
import type { MeshPorts } from '../ports/mesh-ports.js';
import { LiveValidator } from './live-validator.js';
import { validateFacts, validationKinds } from './validate.js';

const scope = {
  namespaces: undefined,
  windowSeconds: 60,
  ambientTraffic: 'none',
  idle: false,
  operationLabel: 'request_operation',
} as const;
const load = async (ports: MeshPorts): Promise<Facts> =>
  (await loadFacts(ports, { inputs: validationKinds(), at: 3_600_000, scope }, {})).facts;

const namespace = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop' } };
const route = (host: string, resourceVersion?: string): KubernetesObject & { readonly spec: object } => ({
  apiVersion: 'networking.istio.io/v1',
  kind: 'VirtualService',
  metadata: { name: 'web', namespace: 'shop', ...(resourceVersion !== undefined && { resourceVersion }) },
  spec: { hosts: ['web.example'], http: [{ route: [{ destination: { host } }] }] },
});
const service = (name: string): KubernetesObject => ({ apiVersion: 'v1', kind: 'Service', metadata: { name, namespace: 'shop' } });
const missing = (validator: LiveValidator, facts: Facts): readonly unknown[] =>
  validator
    .check(facts)
    .findings.filter(({ code }) => code === 'KIA1101')
    .map(({ params }) => params.host);

describe('LiveValidator', () => {
  it('finds what a full run finds, on the first reading and on later ones', async () => {
    const facts = await load(createDemoMesh({ seed: 'live', start: 0 }).ports(() => 3_600_000));
    const validator = new LiveValidator();
    expect(validator.check(facts)).toEqual(validateFacts(facts));
    expect(validator.check(facts)).toEqual(validateFacts(facts));
  });

  it('follows what comes, changes and goes', () => {
    const validator = new LiveValidator();
    expect(missing(validator, factsOf({ east: [namespace, route('cart', '1')] }))).toEqual(['cart']);
    expect(missing(validator, factsOf({ east: [namespace, route('cart', '1'), service('cart')] }))).toEqual([]);
    expect(missing(validator, factsOf({ east: [namespace, route('basket', '2'), service('cart')] }))).toEqual(['basket']);
    expect(missing(validator, factsOf({ east: [namespace, service('cart')] }))).toEqual([]);
    expect(missing(validator, factsOf({ east: [namespace, route('basket')] }))).toEqual(['basket']);
    expect(missing(validator, factsOf({ east: [namespace, route('cart')] }))).toEqual(['cart']);
  });

  it('does not look again at what has the version that it had', () => {
    const validator = new LiveValidator();
    validator.check(factsOf({ east: [namespace, route('cart', '7')] }));
    expect(missing(validator, factsOf({ east: [namespace, route('basket', '7')] }))).toEqual(['cart']);
  });

  it('withdraws what it said when less can be read, and says it again later', async () => {
    const all = objectsReader('east', [namespace, route('cart', '1')]);
    let broken = false;
    const reader: typeof all = {
      cluster: 'east',
      list: async (kind, namespaces, options) =>
        broken && kind === 'Service' ? Promise.reject(new UpstreamError('denied', 'no')) : all.list(kind, namespaces, options),
    };
    const validator = new LiveValidator();
    const ports = { clusters: [reader], metrics: [] };
    expect(missing(validator, await load(ports))).toEqual(['cart']);
    broken = true;
    expect(missing(validator, await load(ports))).toEqual([]);
    expect(validator.check(await load(ports)).notEvaluated).toContainEqual(
      expect.objectContaining({ code: 'KIA1101', input: 'Service', coverage: 'denied' }),
    );
    broken = false;
    expect(missing(validator, await load(ports))).toEqual(['cart']);
  });

  it('calls nothing missing that lies in a namespace that nobody may list', async () => {
    const all = objectsReader('east', [namespace, route('cart.vault.svc.cluster.local', '1')]);
    const reader: typeof all = {
      cluster: 'east',
      list: async (kind, namespaces, options) => ({ ...(await all.list(kind, namespaces, options)), limited: kind === 'Namespace' }),
    };
    const result = new LiveValidator().check(await load({ clusters: [reader], metrics: [] }));
    expect(result.findings.filter(({ code }) => code === 'KIA1101')).toEqual([]);
    expect(result.notEvaluated.filter(({ code }) => code === 'KIA1101').map(({ coverage }) => coverage)).toContain('denied');
  });
});
