import { plainHost } from '../../hosts/hosts.js';
import { meshOf } from '../../mesh/mesh.js';
import type { VirtualServiceSpecHttpMirror } from '../../../model/generated/istio.js';
import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

interface Route {
  readonly destination: VirtualServiceSpecHttpMirror;
  readonly headers?: unknown;
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
  message: 'The destination {destination} is in this route more than once',
  *check({ cluster, namespace, object }, view) {
    for (const protocol of ['http', 'tcp', 'tls'] as const) {
      for (const { value: rule, path } of each(object.spec?.[protocol], `spec/${protocol}`)) {
        if ((rule.route ?? []).length < 2) continue;
        const { domain } = view.ask(meshOf, { cluster, namespace });
        const same = new Map<string, { readonly path: string; readonly destination: string }[]>();
        for (const { value, path: at } of each<Route>(rule.route, `${path}/route`)) {
          const { host, subset = '', port } = value.destination;
          if (host === '') continue;
          const key = JSON.stringify([plainHost(host, { namespace, domain }), subset, port?.number, value.headers]);
          const destination = subset === '' ? host : `${host} (${subset})`;
          same.set(key, [...(same.get(key) ?? []), { path: `${at}/destination/host`, destination }]);
        }
        for (const group of same.values()) {
          if (group.length > 1) for (const { path: at, destination } of group) yield { path: at, params: { destination } };
        }
      }
    }
  },
});
