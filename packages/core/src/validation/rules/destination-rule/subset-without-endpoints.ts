import { keyOf } from '../../engine/inputs.js';
import { isWildcard, plainHost } from '../../hosts/hosts.js';
import { spellingsOf } from '../../hosts/spellings.js';
import { hasEndpointWith } from '../../indexes/endpoints.js';
import { labelText } from '../../indexes/selectors.js';
import { routedSubsets } from '../../indexes/virtual-services.js';
import { meshOf } from '../../mesh/mesh.js';
import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

/** The endpoints must be the host's own; Istio is content with any pod, Kiali with any ServiceEntry's where the Service has no selector. */
export const subsetWithoutEndpoints: Rule = defineRule({
  code: 'KIA0203',
  also: ['IST0173'],
  severity: 'error',
  parity: 'both',
  since: '0.1',
  kinds: ['DestinationRule'],
  inputs: [hasEndpointWith, routedSubsets, meshOf],
  message: 'Nothing behind {host} has the labels of the subset {subset} ({labels})',
  *check({ cluster, namespace, object: { spec } }, view) {
    const host = spec?.host ?? '';
    if (host === '' || isWildcard(host)) return;
    for (const { value, path } of each(spec?.subsets, 'spec/subsets')) {
      const { name: subset, labels = {} } = value;
      if (view.ask(hasEndpointWith, { cluster, namespace, host, labels })) continue;
      const { domain } = view.ask(meshOf, { cluster, namespace });
      const spellings = spellingsOf(plainHost(host, { namespace, domain }), domain);
      const used = spellings.some((one) => view.get(routedSubsets, keyOf(cluster, one, subset)).length > 0);
      yield { path, params: { host, subset, labels: labelText(labels) }, severity: used ? 'error' : 'info' };
    }
  },
});
