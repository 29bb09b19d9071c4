import { namesText } from '../../checks/names-text.js';
import { areSeenTogether, type Seen, seenInputs } from '../../checks/seen-together.js';
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
  inputs: [virtualServicesByHost, virtualServicesBelow, meshOf, ...seenInputs],
  evidence: 'presence',
  message: 'The host {host} is also that of {others} in the same place ({places}); whose rules count is not certain',
  *check({ cluster, namespace, name, object: { spec } }, view) {
    const { domain } = view.ask(meshOf, { cluster, namespace });
    const places = new Set(placesOf(spec?.gateways, namespace));
    const seen = (host: string, { home, exportTo }: Pick<Seen, 'exportTo' | 'home'>): Seen => ({
      host,
      home,
      exportTo,
      byDefault: view.ask(meshOf, { cluster, namespace: home }).defaultExportTo.VirtualService,
    });
    /** Gateways have no Sidecar; where both are of one Gateway it does not matter what sidecars see. */
    const areMet = (own: Seen, other: HostOwner): boolean => {
      const theirs = seen(own.host, { home: other.namespace, exportTo: other.exportTo });
      const areOfGateway = other.places.some((place) => place !== 'mesh' && places.has(place));
      return areOfGateway ? canMeet(own, theirs) : areSeenTogether(cluster, [own, theirs], view);
    };
    /** `*.shop.svc` has each service of the namespace, so a VirtualService for one of them shares its requests. */
    const acrossNamespace = (plain: string, domain: string): readonly HostOwner[] => {
      const home = /^\*\.([^.]+)\.svc$/.exec(plain)?.[1];
      if (home !== undefined) return spellingsOf(plain, domain).flatMap((each) => view.get(virtualServicesBelow, keyOf(cluster, each)));
      const service = serviceOfHost(serviceSpelling(plain));
      if (service === undefined) return [];
      return spellingsOf(`*.${service.namespace}.svc`, domain).flatMap((each) => view.get(virtualServicesByHost, keyOf(cluster, each)));
    };
    for (const host of spec?.hosts ?? []) {
      const plain = plainHost(host, { namespace, domain });
      const own = seen(plain, { home: namespace, exportTo: spec?.exportTo });
      const spellings = spellingsOf(plain, domain);
      const equal = spellings.flatMap((each) => view.get(virtualServicesByHost, keyOf(cluster, each)));
      const others = uniqueOwners([...equal, ...acrossNamespace(plain, domain)])
        .filter((other) => other.namespace !== namespace || other.name !== name)
        .filter((other) => other.places.some((place) => places.has(place)))
        .filter((other) => areMet(own, other));
      if (others.length === 0) continue;
      const shared = [...places].filter((place) => others.some((other) => other.places.includes(place))).join(', ');
      yield {
        path: 'spec/hosts',
        params: { host, places: shared, others: namesText(others) },
        related: others.map((other) => refOf({ ...other, kind: 'VirtualService' })),
      };
      return;
    }
  },
});

function uniqueOwners(owners: readonly HostOwner[]): readonly HostOwner[] {
  return [...new Map(owners.map((owner) => [`${owner.namespace}/${owner.name}`, owner])).values()];
}
