import { keyOf } from '../../engine/inputs.js';
import { canMeet } from '../../hosts/export-to.js';
import { plainHost } from '../../hosts/hosts.js';
import { spellingsOf } from '../../hosts/spellings.js';
import { placesOf, virtualServicesByHost } from '../../indexes/virtual-services.js';
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
  inputs: [virtualServicesByHost, meshOf],
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
    for (const host of spec?.hosts ?? []) {
      const spellings = spellingsOf(plainHost(host, { namespace, domain }), domain);
      const others = spellings
        .flatMap((each) => view.get(virtualServicesByHost, keyOf(cluster, each)))
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
