import type { Raw } from './mesh-objects.js';
import type { Random } from './random.js';

const homes = ['bank', 'shop', 'store', 'istio-system'] as const;
const selectors = [undefined, undefined, { app: 'cart' }, { app: 'till', version: 'v1' }, { app: 'ghost' }] as const;

/** Objects that say who may call whom, and how. */
export function randomPolicies(random: Random): readonly Raw[] {
  const times = (most: number, make: (random: Random, i: number) => Raw): readonly Raw[] =>
    Array.from({ length: random.upTo(most) }, (_, i) => make(random, i));
  return [...times(3, peerAuthentication), ...times(3, authorizationPolicy), ...times(2, requestAuthentication), ...times(1, telemetry)];
}

function made(random: Random, kind: string, i: number, spec: object): Raw {
  const namespace = random.one(homes);
  return { apiVersion: 'security.istio.io/v1', kind, metadata: { name: `${kind.toLowerCase()}-${i}`, namespace }, spec };
}

function selected({ one }: Random): object {
  const matchLabels = one(selectors);
  return matchLabels === undefined ? {} : { selector: { matchLabels } };
}

function peerAuthentication(random: Random, i: number): Raw {
  return made(random, 'PeerAuthentication', i, {
    ...selected(random),
    mtls: { mode: random.one(['STRICT', 'PERMISSIVE', 'DISABLE', 'UNSET']) },
  });
}

function authorizationPolicy(random: Random, i: number): Raw {
  const { one, some, chance } = random;
  const accounts = [
    'cluster.local/ns/shop/sa/cart',
    'cluster.local/ns/bank/sa/ghost',
    'cluster.local/ns/store/*',
    'elsewhere/ns/a/sa/b',
    '*',
  ];
  const principals = some(accounts, 0.25);
  const namespaces = some(['shop', 'sho*', '*nk', 'nowhere', '*'], 0.2);
  const source = { ...(principals.length > 0 && { principals }), ...(namespaces.length > 0 && { namespaces }) };
  const methods = some(['GET', 'get', 'PO*', 'FETCH', '*'], 0.2);
  const hosts = some(['cart', 'ghost', 'cart.shop', 'ghost.shop', 'www.example.com', '*.shop', 'a.nowhere'], 0.15);
  const operation = { ...(methods.length > 0 && { methods }), ...(hosts.length > 0 && { hosts }) };
  const rule = {
    ...(Object.keys(source).length > 0 && { from: [{ source }] }),
    ...(Object.keys(operation).length > 0 && { to: [{ operation }] }),
    ...(chance(0.15) && { when: [{ key: one(['source.namespace', 'connection.sni', 'request.headers[x]']), values: ['shop'] }] }),
  };
  const target = chance(0.15) && { targetRefs: [{ kind: 'Service', group: '', name: one(['cart', 'till', 'ghost']) }] };
  return made(random, 'AuthorizationPolicy', i, {
    ...(target || selected(random)),
    action: one(['ALLOW', 'DENY']),
    rules: [rule],
  });
}

function requestAuthentication(random: Random, i: number): Raw {
  return made(random, 'RequestAuthentication', i, { ...selected(random), jwtRules: [{ issuer: 'https://id.example.com' }] });
}

function telemetry(random: Random, i: number): Raw {
  const raw = made(random, 'Telemetry', i, {
    ...selected(random),
    tracing: [{ providers: [{ name: 'zipkin' }], randomSamplingPercentage: 10 }],
  });
  return { ...raw, apiVersion: 'telemetry.istio.io/v1' };
}
