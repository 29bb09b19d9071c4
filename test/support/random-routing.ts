import type { Raw } from './mesh-objects.js';
import type { Random } from './random.js';

const homes = ['bank', 'shop', 'store', 'istio-system'] as const;
const hosts = [
  'cart',
  'till',
  'mail',
  'ghost',
  'cart.shop',
  'cart.shop.svc.cluster.local',
  'till.bank.svc.cluster.local',
  'mail.store.svc.cluster.local',
  'ghost.shop.svc.cluster.local',
  'api.example.com',
  'www.example.com',
  'other.example.org',
] as const;
const wildcards = ['*.shop.svc.cluster.local', '*.local', '*.example.com', '*.bank.svc.cluster.local'] as const;
const exports = [undefined, undefined, undefined, ['*'], ['.'], ['shop'], ['bank', 'store'], ['nowhere']] as const;

/** Objects that say where requests go. */
export function randomRouting(random: Random): readonly Raw[] {
  const times = (most: number, make: (random: Random, i: number) => Raw): readonly Raw[] =>
    Array.from({ length: random.upTo(most) }, (_, i) => make(random, i));
  return [
    ...times(2, serviceEntry),
    ...times(3, gateway),
    ...times(4, virtualService),
    ...times(4, destinationRule),
    ...times(2, sidecar),
    ...times(2, gatewayOfKubernetes),
    ...times(2, route),
    ...times(1, grant),
  ];
}

function made(random: Random, kind: string, i: number, spec: object): Raw {
  const namespace = random.one(homes);
  return { apiVersion: 'networking.istio.io/v1', kind, metadata: { name: `${kind.toLowerCase()}-${i}`, namespace }, spec };
}

function exported({ one }: Random): object {
  const exportTo = one(exports);
  return exportTo === undefined ? {} : { exportTo };
}

function serviceEntry(random: Random, i: number): Raw {
  const { one, chance } = random;
  const ports = [{ number: one([80, 443]), name: 'http', protocol: one(['HTTP', 'TLS', 'TCP']) }];
  return made(random, 'ServiceEntry', i, {
    hosts: [one(['api.example.com', '*.example.com', 'www.example.com'])],
    ports,
    location: 'MESH_EXTERNAL',
    resolution: chance(0.5) ? 'DNS' : 'NONE',
    ...exported(random),
  });
}

function gateway(random: Random, i: number): Raw {
  const { one, chance } = random;
  const server = (name: string): object => ({
    port: { number: one([80, 8080]), name, protocol: 'HTTP' },
    hosts: [one(['*', 'www.example.com', '*.example.com', 'shop/www.example.com', './api.example.com', 'bank/*'])],
  });
  return made(random, 'Gateway', i, {
    selector: one([{ istio: 'ingressgateway' }, { istio: 'ingressgateway' }, { istio: 'other' }]),
    servers: [server('a'), ...(chance(0.3) ? [server('b')] : [])],
  });
}

const gatewayNames = ['mesh', 'gateway-0', 'gateway-1', 'shop/gateway-0', 'istio-system/gateway-1', 'bank/missing'] as const;

function destination({ one, chance }: Random): object {
  return {
    host: one(hosts),
    ...(chance(0.5) && { subset: one(['v1', 'v2', 'v9']) }),
    ...(chance(0.3) && { port: { number: one([80, 8080, 9000, 443]) } }),
  };
}

function virtualService(random: Random, i: number): Raw {
  const { one, some, chance } = random;
  const weights = one([[undefined], [undefined], [100], [40], [50, 50], [30, 60], [0, 100]]);
  const route = weights.map((weight) => ({ destination: destination(random), ...(weight !== undefined && { weight }) }));
  const match = [{ uri: { prefix: one(['/', '/a', '/b']) }, ...(chance(0.2) && { gateways: [one(gatewayNames)] }) }];
  const http = { ...(chance(0.5) && { match }), route, ...(chance(0.15) && { mirror: destination(random) }) };
  const tcp = { match: [{ port: 9000 }], route: [{ destination: destination(random) }] };
  const gateways = some(gatewayNames, 0.25);
  return made(random, 'VirtualService', i, {
    hosts: [one(hosts), ...(chance(0.2) ? [one(chance(0.5) ? wildcards : hosts)] : [])],
    ...(gateways.length > 0 && { gateways }),
    ...(chance(0.9) ? { http: [http, ...(chance(0.3) ? [{ route: [{ destination: destination(random) }] }] : [])] } : { tcp: [tcp] }),
    ...exported(random),
  });
}

function destinationRule(random: Random, i: number): Raw {
  const { one, some, chance } = random;
  const mode = one(['ISTIO_MUTUAL', 'ISTIO_MUTUAL', 'DISABLE', 'SIMPLE', 'MUTUAL']);
  const subset = (name: string): object => ({ name, ...(chance(0.9) && { labels: { version: name } }) });
  return made(random, 'DestinationRule', i, {
    host: chance(0.25) ? one(wildcards) : one(hosts),
    subsets: some(['v1', 'v2', 'v3'], 0.4).map(subset),
    ...(chance(0.5) ? { trafficPolicy: { tls: { mode } } } : chance(0.2) && { trafficPolicy: { loadBalancer: { simple: 'RANDOM' } } }),
    ...exported(random),
  });
}

function sidecar(random: Random, i: number): Raw {
  const { one, some, chance } = random;
  const egress = ['./*', 'istio-system/*', 'shop/cart.shop.svc.cluster.local', '*/api.example.com', 'store/*.store.svc.cluster.local'];
  const hostsOfIt = some([...egress, '*/*', 'bank/ghost.bank.svc.cluster.local'], 0.4);
  return made(random, 'Sidecar', i, {
    ...(chance(0.4) && { workloadSelector: { labels: { app: one(['cart', 'till', 'ghost']) } } }),
    egress: [{ hosts: hostsOfIt.length === 0 ? ['*/*'] : hostsOfIt }],
    ...(chance(0.3) && { outboundTrafficPolicy: one([{ mode: 'REGISTRY_ONLY' }, { mode: 'ALLOW_ANY' }, {}]) }),
  });
}

function ofKubernetes(random: Random, kind: string, i: number, spec: object): Raw {
  const apiVersion = `gateway.networking.k8s.io/${kind === 'ReferenceGrant' ? 'v1beta1' : 'v1'}`;
  return { ...made(random, kind, i, spec), apiVersion };
}

function gatewayOfKubernetes(random: Random, i: number): Raw {
  const { one, chance } = random;
  const from = one(['All', 'Same', 'Selector']);
  const selector = { matchLabels: { 'istio-injection': 'enabled' } };
  const allowedRoutes = { namespaces: { from, ...(from === 'Selector' && { selector }) } };
  const listener = { name: 'a', port: 80, protocol: 'HTTP', hostname: one(['www.example.com', 'api.example.com']) };
  return ofKubernetes(random, 'Gateway', i, {
    gatewayClassName: one(['istio', 'istio', 'missing']),
    listeners: [{ ...listener, ...(chance(0.6) && { allowedRoutes }) }],
    ...(chance(0.2) && { addresses: [{ type: 'IPAddress', value: '10.0.0.1' }] }),
  });
}

function route(random: Random, i: number): Raw {
  const { one, chance } = random;
  const parent = chance(0.7)
    ? { name: one(['gateway-0', 'gateway-1', 'gone']), ...(chance(0.5) && { namespace: one(homes) }) }
    : { kind: 'Service', group: '', name: one(['cart', 'ghost']) };
  const backend = { name: one(['cart', 'till', 'ghost']), port: 80, ...(chance(0.4) && { namespace: one(homes) }) };
  return ofKubernetes(random, one(['HTTPRoute', 'GRPCRoute']), i, { parentRefs: [parent], rules: [{ backendRefs: [backend] }] });
}

function grant(random: Random, i: number): Raw {
  const { one } = random;
  const from = [{ group: 'gateway.networking.k8s.io', kind: one(['HTTPRoute', 'GRPCRoute']), namespace: one([...homes, 'nowhere']) }];
  return ofKubernetes(random, 'ReferenceGrant', i, { from, to: [{ group: '', kind: 'Service' }] });
}
