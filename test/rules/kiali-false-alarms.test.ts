import { validate } from '@meshlens/core/validation';
import { expect, it } from 'vitest';
import { gatewayObject, object, type Raw, wholeMesh, workload } from '../support/mesh-objects.js';

interface FalseAlarm {
  readonly code: string;
  readonly objects: readonly Raw[];
  readonly meshConfig?: object;
}

const strict = { mtls: { mode: 'STRICT' } };
const service = (called: string, more: object = {}): Raw =>
  object('Service', called, { selector: { app: called.split('/')[1] }, ports: [{ name: 'http', port: 80 }], ...more });
const tls = (host: string, mode?: string): object => ({ host, ...(mode !== undefined && { trafficPolicy: { tls: { mode } } }) });
const entry = (called: string): Raw =>
  object('ServiceEntry', called, { hosts: ['api.example.com'], ports: [{ number: 443, name: 'tls', protocol: 'TLS' }], resolution: 'DNS' });
const methods = (list: readonly string[], field = 'methods'): object => ({ rules: [{ to: [{ operation: { [field]: list } }] }] });

/** What Kiali 2.31 reports, or reported before its issue 10188 was mended, although nothing is wrong. */
const falseAlarms: Readonly<Record<string, FalseAlarm>> = {
  'a workload that a policy covers, in a mesh of two namespaces': {
    code: 'KIA1301',
    objects: [workload('a/web', { app: 'web' }), object('AuthorizationPolicy', 'a/all'), object('Namespace', 'b')],
  },
  'mTLS switched off in one namespace, strict in another': {
    code: 'KIA0207',
    objects: [
      object('DestinationRule', 'a/off', tls('*.a.svc.cluster.local', 'DISABLE')),
      object('PeerAuthentication', 'b/strict', strict),
    ],
  },
  'mTLS in a namespace that has its PeerAuthentication, and another without one': {
    code: 'KIA0206',
    objects: [
      object('DestinationRule', 'a/on', tls('*.a.svc.cluster.local', 'ISTIO_MUTUAL')),
      object('PeerAuthentication', 'a/strict', strict),
      object('Namespace', 'b'),
    ],
    meshConfig: { enableAutoMtls: false },
  },
  'mTLS for all of a namespace by hand, where it is automatic': {
    code: 'KIA0206',
    objects: [object('DestinationRule', 'a/on', tls('*.a.svc.cluster.local', 'ISTIO_MUTUAL'))],
  },
  'mTLS for the mesh by hand, where it is automatic': {
    code: 'KIA0205',
    objects: [object('DestinationRule', 'istio-system/on', tls('*.local', 'ISTIO_MUTUAL'))],
  },
  'two PeerAuthentications that would both select a workload of another namespace': {
    code: 'KIA0003',
    objects: [
      workload('b/x', { app: 'x' }),
      ...['a/p1', 'a/p2'].map((called) => object('PeerAuthentication', called, { selector: { matchLabels: { app: 'x' } }, ...strict })),
    ],
  },
  'a policy of the root namespace that selects workloads elsewhere': {
    code: 'KIA0004',
    objects: [workload('a/x', { app: 'x' }), object('AuthorizationPolicy', 'istio-system/x', { selector: { matchLabels: { app: 'x' } } })],
  },
  'a port name of a Service whose selector fits pods of another namespace': {
    code: 'KIA0601 error',
    objects: [service('a/x', { ports: [{ name: 'x', port: 80 }] }), workload('b/x', { app: 'x' })],
  },
  'a Deployment of another namespace that has not the port': {
    code: 'KIA0701',
    objects: [service('a/x'), workload('b/x', { app: 'x' }, { port: 9999 })],
  },
  'one host on two ports': {
    code: 'KIA1105',
    objects: [
      service('a/x'),
      object('VirtualService', 'a/x', {
        hosts: ['x'],
        http: [{ route: [80, 81].map((number) => ({ destination: { host: 'x', port: { number } }, weight: 50 })) }],
      }),
    ],
  },
  'all Services of another namespace as egress hosts': {
    code: 'KIA1004',
    objects: [service('b/x'), object('Sidecar', 'a/default', { egress: [{ hosts: ['b/*.b.svc.cluster.local'] }] })],
  },
  'a ServiceEntry that is exported to nobody': {
    code: 'KIA0005',
    objects: [object('ServiceEntry', 'a/x', { hosts: ['api.example.com'], exportTo: ['~'] })],
  },
  'a host outside, where mTLS is on for the mesh': {
    code: 'KIA0204',
    objects: [
      object('DestinationRule', 'istio-system/on', tls('*.local', 'ISTIO_MUTUAL')),
      entry('a/x'),
      object('DestinationRule', 'a/x', { host: 'api.example.com', trafficPolicy: { outlierDetection: { consecutive5xxErrors: 5 } } }),
    ],
  },
  'a host of a namespace, where a third one says how it calls all of it': {
    code: 'KIA0204',
    objects: [
      object('DestinationRule', 'a/on', tls('*.vault.svc.cluster.local', 'ISTIO_MUTUAL')),
      service('vault/reviews'),
      object('DestinationRule', 'vault/reviews', { host: 'reviews', trafficPolicy: { outlierDetection: { consecutive5xxErrors: 5 } } }),
    ],
  },
  'one host in ServiceEntries of two namespaces': { code: 'KIA1211', objects: [entry('a/x'), entry('b/x')] },
  'hosts of a policy, which requests name and no registry has to': {
    code: 'KIA0104',
    objects: [object('AuthorizationPolicy', 'a/x', methods(['shop.example.com', '*.example.com'], 'hosts'))],
  },
  'methods with a wildcard': { code: 'KIA0102', objects: [object('AuthorizationPolicy', 'a/x', methods(['GET*', '*T']))] },
  'an appProtocol of Kubernetes': {
    code: 'KIA0602',
    objects: ['kubernetes.io/h2c', 'kubernetes.io/ws', 'kubernetes.io/wss'].map((appProtocol, i) =>
      service(`a/x${i}`, { ports: [{ name: 'x', port: 80, appProtocol }] }),
    ),
  },
  'a grant whose second entries allow the reference': {
    code: 'KIA1402',
    objects: [
      service('b/x'),
      gatewayObject('HTTPRoute', 'a/x', { rules: [{ backendRefs: [{ kind: 'Service', name: 'x', namespace: 'b', port: 80 }] }] }),
      gatewayObject('ReferenceGrant', 'b/x', {
        from: [
          { group: 'gateway.networking.k8s.io', kind: 'GRPCRoute', namespace: 'a' },
          { group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', namespace: 'a' },
        ],
        to: [
          { group: '', kind: 'Secret' },
          { group: '', kind: 'Service' },
        ],
      }),
    ],
  },
};

it.each(Object.entries(falseAlarms))('%s', (_, { code, objects, meshConfig }) => {
  const { findings, notEvaluated } = validate(wholeMesh(objects, meshConfig), { ignore: [] });
  const [name, severity] = code.split(' ');
  expect(findings.filter((each) => each.codes.includes(name as never) && (severity === undefined || each.severity === severity))).toEqual(
    [],
  );
  expect(notEvaluated.filter(({ coverage }) => coverage === 'failed')).toEqual([]);
});
