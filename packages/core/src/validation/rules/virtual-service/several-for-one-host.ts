import { keyOf } from '../../engine/inputs.js';
import { canMeet } from '../../hosts/export-to.js';
import { plainHost, serviceOfHost } from '../../hosts/hosts.js';
import { serviceSpelling, spellingsOf } from '../../hosts/spellings.js';
import { type HostOwner, placesOf, virtualServicesBelow, virtualServicesByHost } from '../../indexes/virtual-services.js';
import { meshOf } from '../../mesh/mesh.js';
import { defineRule, type Rule } from '../../rule.js';
import { refOf } from '../../subject.js';

/** No gateways and `mesh` are the same place, and so are `name` and `namespace/name`; Kiali compares the texts. */
export const severalForOneHost: Rule = defineRule({
  code: 'KIA1106',
  also: ['IST0109'],
  severity: 'warning',
  parity: 'both',
  since: '0.1',
  kinds: ['VirtualService'],
  inputs: [virtualServicesByHost, virtualServicesBelow, meshOf],
  evidence: 'presence',
  message: 'Other virtual services have the host {host} in the same place ({places})',
  *check({ cluster, namespace, name, object: { spec } }, view) {
    const { domain } = view.ask(meshOf, { cluster, namespace });
    const own = new Set(placesOf(spec?.gateways, namespace));
    const exported = (home: string, exportTo: readonly string[] | undefined) => ({
      home,
      exportTo,
      byDefault: view.ask(meshOf, { cluster, namespace: home }).defaultExportTo.VirtualService,
    });
    /** `*.shop.svc` has each service of the namespace, so a VirtualService for one of them shares its requests. */
    const acrossNamespace = (plain: string, domain: string): readonly HostOwner[] => {
      const home = /^\*\.([^.]+)\.svc$/.exec(plain)?.[1];
      if (home !== undefined) return spellingsOf(plain, domain).flatMap((each) => view.get(virtualServicesBelow, keyOf(cluster, each)));
      const service = serviceOfHost(serviceSpelling(plain));
      if (service === undefined) return [];
      return spellingsOf(`*.${service.namespace}.svc`, domain).flatMap((each) => view.get(virtualServicesByHost, keyOf(cluster, each)));
    };
    for (const host of spec?.hosts ?? []) {
      const spellings = spellingsOf(plainHost(host, { namespace, domain }), domain);
      const equal = spellings.flatMap((each) => view.get(virtualServicesByHost, keyOf(cluster, each)));
      const others = uniqueOwners([...equal, ...acrossNamespace(plainHost(host, { namespace, domain }), domain)])
        .filter((other) => other.namespace !== namespace || other.name !== name)
        .filter((other) => other.places.some((place) => own.has(place)))
        .filter((other) => canMeet(exported(namespace, spec?.exportTo), exported(other.namespace, other.exportTo)));
      if (others.length === 0) continue;
      const places = [...own].filter((place) => others.some((other) => other.places.includes(place))).join(', ');
      yield { path: 'spec/hosts', params: { host, places }, related: others.map((other) => refOf({ ...other, kind: 'VirtualService' })) };
      return;
    }
  },
});

function uniqueOwners(owners: readonly HostOwner[]): readonly HostOwner[] {
  return [...new Map(owners.map((owner) => [`${owner.namespace}/${owner.name}`, owner])).values()];
}
