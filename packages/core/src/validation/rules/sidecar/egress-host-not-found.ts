import { keyOf } from '../../engine/inputs.js';
import { isWildcard, plainHost } from '../../hosts/hosts.js';
import { spellingsOf } from '../../hosts/spellings.js';
import { hostEntries } from '../../indexes/registry.js';
import { virtualServicesBelow, virtualServicesByHost } from '../../indexes/virtual-services.js';
import { meshOf } from '../../mesh/mesh.js';
import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

/** The namespace before the slash counts, which Kiali does not use; hosts of VirtualServices can be imported as well. */
export const egressHostNotFound: Rule = defineRule({
  code: 'KIA1004',
  severity: 'warning',
  parity: 'kiali',
  since: '0.1',
  kinds: ['Sidecar'],
  inputs: [hostEntries, virtualServicesByHost, virtualServicesBelow, meshOf],
  message: 'Nothing that is visible here has the host {host}',
  *check({ cluster, namespace, object: { spec } }, view) {
    for (const { value: listener, path } of each(spec?.egress, 'spec/egress')) {
      for (const { value: text, path: at } of each(listener.hosts, `${path}/hosts`)) {
        const slash = text.indexOf('/');
        const [place, host] = [text.slice(0, Math.max(slash, 0)), text.slice(slash + 1)];
        if (slash < 0 || place.startsWith('~') || host === '*' || host === '') continue;
        const home = place === '.' ? namespace : place;
        const isHere = (owner: { readonly namespace: string }): boolean => home === '*' || owner.namespace === home;
        const { domain } = view.ask(meshOf, { cluster, namespace });
        const full = host.includes('.') ? host : `${host}.${home === '*' ? namespace : home}.svc.${domain}`;
        if (view.ask(hostEntries, { cluster, namespace, host: full }).some(isHere)) continue;
        const index = isWildcard(host) ? virtualServicesBelow : virtualServicesByHost;
        const spellings = spellingsOf(plainHost(full, { namespace, domain }), domain);
        if (spellings.some((one) => view.get(index, keyOf(cluster, one)).some(isHere))) continue;
        yield { path: at, params: { host: text } };
      }
    }
  },
});
