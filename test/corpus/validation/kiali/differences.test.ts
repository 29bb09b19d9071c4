import { validate } from '@meshlens/core/validation';
import { describe, expect, it } from 'vitest';
import { gatewayObject, object, type Raw, workload } from '../../../support/mesh-objects.js';
import { compare, type Told } from '../difference.js';
import { kialiDifferences } from './differences.js';

const told = (text: string): Told => {
  const [code = '', kind = '', place = '', path = '', severity = ''] = text.split(' ');
  return { code, object: `${kind} ${place}`, path, severity };
};

/** Whether the rules of difference let a finding pass that only one of both has. */
function isExcused(only: 'ours' | 'theirs', text: string, objects: readonly Raw[], context: object = {}): boolean {
  const where = { scope: 'pipeline', objects: objects.map((raw) => ({ raw })), context: { ...context } };
  const [ours, theirs] = only === 'ours' ? [[told(text)], []] : [[], [told(text)]];
  return compare(ours, theirs, kialiDifferences, where).wrong.length === 0;
}

const tls = (called: string, host: string, mode: string): Raw =>
  object('DestinationRule', called, { host, trafficPolicy: { tls: { mode } } });
const strict = (called: string): Raw => object('PeerAuthentication', called, { mtls: { mode: 'STRICT' } });
const entry = (called: string, host: string): Raw => object('ServiceEntry', called, { hosts: [host] });
const policy = (called: string, app: string): Raw => object('AuthorizationPolicy', called, { selector: { matchLabels: { app } } });
const virtual = (called: string, gateways: readonly string[], more: object = {}): Raw =>
  object('VirtualService', called, { hosts: ['a.example.com'], gateways, ...more });
const mode = 'spec/trafficPolicy/tls/mode error';

/** A rule of difference that says too much hides our own faults: beside each case that it is for, one that it must leave alone. */
const narrow: Readonly<Record<string, readonly [boolean, 'ours' | 'theirs', string, readonly Raw[], object?][]>> = {
  'mTLS switched off, by policies of another namespace and of the own': [
    [true, 'theirs', `KIA0207 DestinationRule a/x ${mode}`, [tls('a/x', '*.a.svc.cluster.local', 'DISABLE'), strict('b/x')]],
    [false, 'theirs', `KIA0207 DestinationRule a/x ${mode}`, [tls('a/x', '*.a.svc.cluster.local', 'DISABLE'), strict('a/x')]],
    [false, 'theirs', `KIA0208 DestinationRule a/x ${mode}`, [tls('a/x', '*.a.svc.cluster.local', 'DISABLE'), strict('istio-system/x')]],
  ],
  'mTLS of a whole namespace, and of the mesh': [
    [true, 'ours', `KIA0206 DestinationRule a/x ${mode}`, [tls('a/x', '*.b.svc.cluster.local', 'ISTIO_MUTUAL')]],
    [false, 'ours', `KIA0206 DestinationRule a/x ${mode}`, [tls('a/x', '*.b.svc.cluster.local', 'ISTIO_MUTUAL'), strict('b/x')]],
    [false, 'ours', `KIA0205 DestinationRule a/x ${mode}`, [tls('a/x', '*.local', 'ISTIO_MUTUAL')]],
  ],
  'wider mTLS out of reach, and within it': [
    [
      true,
      'theirs',
      'KIA0204 DestinationRule b/x spec/trafficPolicy warning',
      [object('DestinationRule', 'b/x', { host: 'x' }), tls('a/on', '*.b.svc.cluster.local', 'ISTIO_MUTUAL')],
    ],
    [
      false,
      'theirs',
      'KIA0204 DestinationRule b/x spec/trafficPolicy warning',
      [
        object('DestinationRule', 'b/x', { host: 'x' }),
        tls('a/on', '*.b.svc.cluster.local', 'ISTIO_MUTUAL'),
        tls('b/on', '*.b.svc.cluster.local', 'ISTIO_MUTUAL'),
      ],
    ],
  ],
  'a workload that a policy covers, and one beside it': [
    [true, 'theirs', 'KIA1301 workload a/x workload warning', [workload('a/x', { app: 'x' }), policy('a/p', 'x')]],
    [false, 'theirs', 'KIA1301 workload a/y workload warning', [workload('a/y', { app: 'y' }), policy('a/p', 'x')]],
  ],
  'gateways named in two ways, and two gateways': [
    [true, 'ours', 'KIA1106 VirtualService a/x spec/hosts warning', [virtual('a/x', ['gw']), virtual('b/x', ['a/gw'])]],
    [false, 'ours', 'KIA1106 VirtualService a/x spec/hosts warning', [virtual('a/x', ['gw']), virtual('b/x', ['gw'])]],
  ],
  'a gateway of a match, after a missing one and by itself': [
    [
      true,
      'ours',
      'KIA1102 VirtualService a/x spec/http[0]/match[0]/gateways[0] error',
      [virtual('a/x', ['none'], { http: [{ match: [{ gateways: ['other'] }] }] })],
    ],
    [
      false,
      'ours',
      'KIA1102 VirtualService a/x spec/http[0]/match[0]/gateways[0] error',
      [virtual('a/x', ['mesh'], { http: [{ match: [{ gateways: ['other'] }] }] })],
    ],
  ],
  'a host that ends like that of a ServiceEntry, and its own': [
    [
      true,
      'ours',
      'KIA0202 DestinationRule a/x spec/host error',
      [entry('a/e', 'example.com'), object('DestinationRule', 'a/x', { host: 'notexample.com' })],
    ],
    [
      false,
      'ours',
      'KIA0202 DestinationRule a/x spec/host error',
      [entry('a/e', '*.example.com'), object('DestinationRule', 'a/x', { host: 'not.example.com' })],
    ],
  ],
  'a Sidecar that does not bring the host in, and one of the host’s namespace': [
    [
      true,
      'ours',
      'KIA0201 DestinationRule a/x spec/host warning',
      [object('DestinationRule', 'a/x', { host: 'x.b.svc.cluster.local' })],
      { importScope: { workloadNamespace: 'a' } },
    ],
    [
      false,
      'ours',
      'KIA0201 DestinationRule a/x spec/host warning',
      [object('DestinationRule', 'a/x', { host: 'x' })],
      { importScope: { workloadNamespace: 'a' } },
    ],
  ],
  'Gateways of one name, and a listener that only one has': [
    [
      true,
      'ours',
      'KIA1501 Gateway a/x spec/listeners[0]/hostname warning',
      ['a/x', 'b/x'].map((called) => gatewayObject('Gateway', called, { listeners: [{ hostname: 'a.example.com' }] })),
    ],
    [
      false,
      'ours',
      'KIA1501 Gateway a/x spec/listeners[0]/hostname warning',
      ['a/x', 'b/x'].map((called) => gatewayObject('Gateway', called, { listeners: [{ hostname: `${called[0]}.example.com` }] })),
    ],
  ],
  'a domain of the mesh that Kiali was not told of, and one of others': [
    [
      false,
      'theirs',
      'KIA0108 AuthorizationPolicy a/x spec/rules[0]/from[0]/source/principals[0] warning',
      [object('AuthorizationPolicy', 'a/x', { rules: [{ from: [{ source: { principals: ['other/ns/a/sa/x'] } }] }] })],
      { knownTrustDomains: [] },
    ],
  ],
  'a backend without a kind, and one with it': [
    [
      true,
      'ours',
      'KIA1402 HTTPRoute a/x spec/rules[0]/backendRefs[0]/name error',
      [gatewayObject('HTTPRoute', 'a/x', { rules: [{ backendRefs: [{ name: 'none' }] }] })],
    ],
    [
      false,
      'ours',
      'KIA1402 HTTPRoute a/x spec/rules[0]/backendRefs[0]/name error',
      [gatewayObject('HTTPRoute', 'a/x', { rules: [{ backendRefs: [{ kind: 'Service', name: 'none' }] }] })],
    ],
  ],
};

describe('rules of difference from Kiali', () => {
  it.each(Object.entries(narrow))('tell apart %s', (_, cases) => {
    for (const [excused, only, text, objects, context] of cases) {
      expect({ text, objects, excused: isExcused(only, text, objects, context) }).toEqual({ text, objects, excused });
    }
  });

  it('are asked about findings that are there', () => {
    const objects = [tls('a/x', '*.b.svc.cluster.local', 'DISABLE'), strict('b/x')].map((raw) => ({ raw }));
    expect(validate(objects).findings.map(({ code, path }) => `${code} ${path}`)).toContain('KIA0207 spec/trafficPolicy/tls/mode');
  });
});
