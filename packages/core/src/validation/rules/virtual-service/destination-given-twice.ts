import type { Edit } from '../../../model/finding.js';
import { givenAt, type Repair } from '../../checks/repairs.js';
import { isRecord } from '../../schema/conform.js';
import { plainHost } from '../../hosts/hosts.js';
import { serviceSpelling } from '../../hosts/spellings.js';
import { meshOf } from '../../mesh/mesh.js';
import type { VirtualServiceSpecHttpMirror } from '../../../model/generated/istio.js';
import { defineRule, type Rule } from '../../rule.js';
import { rulesOf } from '../../walk/virtual-service.js';
import { each, type Placed } from '../../walk/walk.js';

interface Route {
  readonly destination: VirtualServiceSpecHttpMirror;
  readonly headers?: unknown;
  readonly weight?: number;
}

/** Equal but for the port or the headers that they set are two destinations, which Kiali takes for one. */
export const destinationGivenTwice: Rule = defineRule({
  code: 'KIA1105',
  severity: 'warning',
  parity: 'kiali',
  since: '0.1',
  kinds: ['VirtualService'],
  inputs: [meshOf],
  evidence: 'presence',
  repair: 'sometimes',
  message: 'The destination {destination} is in this route more than once',
  *check({ cluster, namespace, object, raw }, view) {
    for (const protocol of ['http', 'tcp', 'tls'] as const) {
      for (const { value: rule, path } of rulesOf(object)[protocol]) {
        if ((rule.route ?? []).length < 2) continue;
        const { domain } = view.ask(meshOf, { cluster, namespace });
        const same = new Map<string, Placed<Route>[]>();
        const routes = [...each<Route>(rule.route, `${path}/route`)];
        for (const route of routes) {
          const { host, subset = '', port } = route.value.destination;
          if (host === '') continue;
          const key = JSON.stringify([serviceSpelling(plainHost(host, { namespace, domain })), subset, port?.number, route.value.headers]);
          same.set(key, [...(same.get(key) ?? []), route]);
        }
        for (const group of same.values()) {
          if (group.length < 2) continue;
          const repair = merged(group, { raw, isWhole: group.length === routes.length });
          for (const { value, path: at } of group) {
            const { host, subset = '' } = value.destination;
            yield { path: `${at}/destination/host`, params: { destination: subset === '' ? host : `${host} (${subset})` }, ...repair };
          }
        }
      }
    }
  },
});

/** Gives the first of equal destinations the weight of all; nothing where one of them has something else in it. */
function merged(group: readonly Placed<Route>[], { raw, isWhole }: { readonly raw: unknown; readonly isWhole: boolean }): Repair {
  const [first, ...others] = group;
  const isPlain = group.every(({ value, path }) => {
    const given = givenAt(raw, path);
    return (value.weight ?? 0) >= 0 && isRecord(given) && Object.keys(given).every((key) => known.includes(key));
  });
  if (first === undefined || !isPlain) return {};
  const weight = group.reduce((sum, { value }) => sum + (value.weight ?? 0), 0);
  const at = `${first.path}/weight`;
  const edits: Edit[] = others.map(({ path }) => ({ op: 'remove', path }));
  // The weight of an only destination says nothing.
  if (!isWhole && weight > 0) edits.push({ op: 'set', path: at, value: weight });
  else if (isWhole && first.value.weight !== undefined) edits.push({ op: 'remove', path: at });
  return { fix: edits };
}

const known: readonly string[] = ['destination', 'headers', 'weight'];
