import { isWildcard } from '../../hosts/hosts.js';
import { hostEntries } from '../../indexes/registry.js';
import { meshOf } from '../../mesh/mesh.js';
import { defineRule, type Rule } from '../../rule.js';
import { destinationsOf } from '../../walk/virtual-service.js';

/** Mirrors count too, which Kiali does not look at and Istio calls `mirror host`. */
export const hostNotFound: Rule = defineRule({
  code: 'KIA1101',
  also: ['IST0101'],
  severity: 'error',
  parity: 'both',
  since: '0.1',
  kinds: ['VirtualService'],
  inputs: [hostEntries, meshOf],
  message: 'No service or service entry has the host {host}',
  *check({ cluster, namespace, object }, view) {
    for (const { value, path } of destinationsOf(object)) {
      const { host } = value;
      if (host === '' || isWildcard(host)) continue;
      // Who it is exported to by name must see the host as well.
      const viewers = [namespace, ...(object.spec?.exportTo ?? []).filter((each) => !['', '.', '*', '~'].includes(each))];
      const full = host.includes('.') ? host : `${host}.${namespace}.svc`;
      if (
        viewers.every(
          (viewer) => view.ask(hostEntries, { cluster, namespace: viewer, host: viewer === namespace ? host : full }).length > 0,
        )
      )
        continue;
      const severity = view.ask(meshOf, { cluster, namespace }).allowsAnyOutbound ? 'warning' : 'error';
      yield { path: `${path}/host`, params: { host }, severity };
    }
  },
});
