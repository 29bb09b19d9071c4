import { validate } from '@meshlens/core/validation';
import { describe, expect, it } from 'vitest';
import { gatewayObject, object, type Raw, wholeMesh, workload } from '../support/mesh-objects.js';

const service = (called: string, more: object = {}): Raw =>
  object('Service', called, { selector: { app: called.split('/')[1] }, ports: [{ name: 'http', port: 80 }], ...more });
const virtual = (called: string, hosts: readonly string[], more: object = {}): Raw =>
  object('VirtualService', called, { hosts, http: [{ route: [{ destination: { host: 'x' } }] }], ...more });
const policy = (called: string, part: object): Raw => object('AuthorizationPolicy', called, { rules: [part] });
const entry = (host: string): Raw =>
  object('ServiceEntry', 'a/x', { hosts: [host], ports: [{ number: 443, name: 'tls', protocol: 'TLS' }], resolution: 'DNS' });
const gateway = (called: string, selector: object): Raw =>
  object('Gateway', called, { selector, servers: [{ hosts: ['a.example.com'], port: { number: 80, name: 'http', protocol: 'HTTP' } }] });
const listener = { name: 'web', hostname: 'a.example.com', port: 80, protocol: 'HTTP' };

/** What Kiali 2.31 does not find: objects, and what must be found of which of them. */
const lost: Readonly<Record<string, { readonly objects: readonly Raw[]; readonly found: readonly string[] }>> = {
  'VirtualServices without gateways and for `mesh`': {
    objects: [service('a/x'), virtual('a/v1', ['x']), virtual('a/v2', ['x'], { gateways: ['mesh'] })],
    found: ['KIA1106 VirtualService a/v1 spec/hosts', 'KIA1106 VirtualService a/v2 spec/hosts'],
  },
  'VirtualServices for `gw` and `ns/gw`': {
    objects: [
      service('a/x'),
      workload('a/gw', { gw: 'a' }),
      gateway('a/gw', { gw: 'a' }),
      virtual('a/v1', ['a.example.com'], { gateways: ['gw'] }),
      virtual('a/v2', ['a.example.com'], { gateways: ['a/gw'] }),
    ],
    found: ['KIA1106 VirtualService a/v1 spec/hosts', 'KIA1106 VirtualService a/v2 spec/hosts'],
  },
  'gateways of matches after a missing gateway, and of TCP and TLS': {
    objects: [
      service('a/x'),
      virtual('a/x', ['a.example.com'], {
        gateways: ['none'],
        http: [{ match: [{}, { gateways: ['other'] }], route: [{ destination: { host: 'x' } }] }],
        tcp: [{ match: [{ gateways: ['third'] }], route: [{ destination: { host: 'x' } }] }],
      }),
    ],
    found: [
      'KIA1102 VirtualService a/x spec/gateways[0]',
      'KIA1102 VirtualService a/x spec/http[0]/match[1]/gateways[0]',
      'KIA1102 VirtualService a/x spec/tcp[0]/match[0]/gateways[0]',
    ],
  },
  'hosts that only end like that of a ServiceEntry': {
    objects: [
      entry('example.com'),
      virtual('a/x', ['y'], { http: [{ route: [{ destination: { host: 'notexample.com' } }] }] }),
      object('DestinationRule', 'a/x', { host: 'notexample.com' }),
      object('Sidecar', 'a/default', { egress: [{ hosts: ['a/notexample.com'] }] }),
    ],
    found: [
      'KIA0202 DestinationRule a/x spec/host',
      'KIA1004 Sidecar a/default spec/egress[0]/hosts[0]',
      'KIA1101 VirtualService a/x spec/http[0]/route[0]/destination/host',
    ],
  },
  'a subset of a Service without selector, whose labels endpoints of other hosts have': {
    objects: [
      service('a/y', { selector: undefined }),
      object('ServiceEntry', 'a/x', {
        hosts: ['api.example.com'],
        resolution: 'STATIC',
        endpoints: [{ address: '10.0.0.1', labels: { version: 'v1' } }],
      }),
      object('DestinationRule', 'a/y', { host: 'y', subsets: [{ name: 'v1', labels: { version: 'v1' } }] }),
    ],
    found: ['KIA0203 DestinationRule a/y spec/subsets[0]'],
  },
  'a host that no Service has, and the app label of a workload': {
    objects: [workload('a/x', { app: 'x' }), object('DestinationRule', 'a/x', { host: 'x' })],
    found: ['KIA0202 DestinationRule a/x spec/host'],
  },
  'Gateways of one name in two namespaces': {
    objects: ['a/gw', 'b/gw'].map((called) => gatewayObject('Gateway', called, { gatewayClassName: 'istio', listeners: [listener] })),
    found: ['KIA1501 Gateway a/gw spec/listeners[0]/hostname', 'KIA1501 Gateway b/gw spec/listeners[0]/hostname'],
  },
  'a port that the pods of a StatefulSet do not have': {
    objects: [service('a/x'), workload('a/x', { app: 'x' }, { kind: 'StatefulSet', port: 9999 })],
    found: ['KIA0701 Service a/x spec/ports[0]'],
  },
  'a backend without a kind': {
    objects: [gatewayObject('HTTPRoute', 'a/x', { rules: [{ backendRefs: [{ name: 'none', port: 80 }] }] })],
    found: ['KIA1402 HTTPRoute a/x spec/rules[0]/backendRefs[0]/name'],
  },
  'mirrors to a host that nothing has': {
    objects: [service('a/x'), virtual('a/x', ['x'], { http: [{ mirror: { host: 'none' }, route: [{ destination: { host: 'x' } }] }] })],
    found: ['KIA1101 VirtualService a/x spec/http[0]/mirror/host'],
  },
  'Gateways whose selectors meet on one proxy': {
    objects: [workload('a/gw', { gw: 'a', tier: 'b' }), gateway('a/g1', { gw: 'a' }), gateway('a/g2', { tier: 'b' })],
    found: ['KIA0301 Gateway a/g1 spec/servers[0]/hosts[0]', 'KIA0301 Gateway a/g2 spec/servers[0]/hosts[0]'],
  },
  'methods and namespaces that are excluded': {
    objects: [policy('a/x', { from: [{ source: { notNamespaces: ['none'] } }], to: [{ operation: { notMethods: ['FETCH'] } }] })],
    found: [
      'KIA0101 AuthorizationPolicy a/x spec/rules[0]/from[0]/source/notNamespaces[0]',
      'KIA0102 AuthorizationPolicy a/x spec/rules[0]/to[0]/operation/notMethods[0]',
    ],
  },
  'methods of gRPC, which are paths': {
    objects: [policy('a/x', { to: [{ operation: { methods: ['/shop.Cart/Add'] } }] })],
    found: ['KIA0102 AuthorizationPolicy a/x spec/rules[0]/to[0]/operation/methods[0]'],
  },
};

it.each(Object.entries(lost))('%s', (_, { objects, found }) => {
  const codes = new Set(found.map((each) => each.split(' ')[0]));
  const { findings } = validate(wholeMesh(objects), { ignore: [] });
  const told = findings
    .filter(({ code }) => codes.has(code))
    .map(({ code, ref, path }) => `${code} ${ref.kind} ${ref.namespace}/${ref.name} ${path}`);
  expect(told.sort()).toEqual([...found].sort());
});

describe('what Kiali breaks down on', () => {
  it.each([
    ['a principal that is no regular expression', policy('a/x', { from: [{ source: { principals: ['x(', '*x(', 'x(*'] } }] })],
    ['a parent without a kind', gatewayObject('HTTPRoute', 'a/x', { parentRefs: [{ name: 'gw' }], rules: [] })],
    ['a route without a destination', virtual('a/x', ['x'], { http: [{ route: [{}] }], tcp: [{ route: [{ weight: 1 }] }] })],
    ['a WorkloadGroup without a template', object('WorkloadGroup', 'a/x', { metadata: { labels: { app: 'x' } } })],
  ])('%s', (_, raw) => {
    const { notEvaluated, failed } = { failed: [], ...validate(wholeMesh([raw]), { ignore: [] }) } as ReturnType<typeof validate> & {
      readonly failed: unknown;
    };
    expect(notEvaluated.filter(({ coverage }) => coverage === 'failed')).toEqual([]);
    expect(failed).toEqual([]);
  });
});

it('says the same in whatever order objects are given', () => {
  for (const { objects } of Object.values(lost)) {
    const given = wholeMesh(objects);
    expect(validate([...given].reverse(), { ignore: [] })).toEqual(validate(given, { ignore: [] }));
  }
});
