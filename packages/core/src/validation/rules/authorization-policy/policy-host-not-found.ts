import { keyOf } from '../../engine/inputs.js';
import { isVisibleIn } from '../../hosts/export-to.js';
import { plainHost, serviceOfHost, wildcardsOver } from '../../hosts/hosts.js';
import { spellingsOf } from '../../hosts/spellings.js';
import { namespaceOf } from '../../indexes/namespaces.js';
import { hostEntries } from '../../indexes/registry.js';
import { virtualServicesByHost } from '../../indexes/virtual-services.js';
import { meshOf } from '../../mesh/mesh.js';
import { defineRule, type Rule } from '../../rule.js';
import { operationsOf } from '../../walk/authorization-policy.js';
import { each } from '../../walk/walk.js';

/** Only for hosts that can but be a Service's: a policy compares the Host header, which may be any name from outside. */
export const policyHostNotFound: Rule = defineRule({
  code: 'KIA0104',
  severity: 'error',
  parity: 'kiali',
  since: '0.1',
  kinds: ['AuthorizationPolicy'],
  inputs: [hostEntries, namespaceOf, virtualServicesByHost, meshOf],
  message: 'No service, service entry or virtual service has the host {host}',
  *check({ cluster, namespace, object }, view) {
    const mesh = view.ask(meshOf, { cluster, namespace });
    for (const { value: operation, path } of operationsOf(object)) {
      for (const { value, path: at } of each(operation.hosts, `${path}/hosts`)) {
        const host = value.replace(/:\d+$/, '');
        if (host === '' || host.includes('*') || !isOfCluster(host)) continue;
        if (view.ask(hostEntries, { cluster, namespace, host }).length > 0 || isRouted(host)) continue;
        yield { path: at, params: { host: value }, severity: mesh.allowsAnyOutbound ? 'warning' : 'error' };
      }
    }

    function isOfCluster(host: string): boolean {
      const [, home, ...rest] = host.split('.');
      if (home === undefined) return true;
      return rest.length === 0 && (home === namespace || view.ask(namespaceOf, { cluster, namespace: home }) !== undefined);
    }
    function isRouted(host: string): boolean {
      const service = host.includes('.') ? `${host}.svc` : plainHost(host, { namespace, domain: mesh.domain });
      if (serviceOfHost(service) === undefined) return false;
      const spellings = [host, ...spellingsOf(service, mesh.domain)];
      const hosts = new Set([...spellings, ...spellings.flatMap((spelling) => wildcardsOver(spelling))]);
      return [...hosts].some((each) =>
        view.get(virtualServicesByHost, keyOf(cluster, each)).some((owner) => {
          const byDefault = view.ask(meshOf, { cluster, namespace: owner.namespace }).defaultExportTo.VirtualService;
          return isVisibleIn(namespace, { home: owner.namespace, exportTo: owner.exportTo, byDefault });
        }),
      );
    }
  },
});
