import { keyOf } from '../../engine/inputs.js';
import { plainHost } from '../../hosts/hosts.js';
import { spellingsOf } from '../../hosts/spellings.js';
import { subsetRouters } from '../../indexes/virtual-services.js';
import { meshOf } from '../../mesh/mesh.js';
import { defineRule, type Rule } from '../../rule.js';
import { refOf } from '../../subject.js';
import { httpRulesOf } from '../../walk/virtual-service.js';
import { each } from '../../walk/walk.js';

export const subsetWithoutEffectAtGateway: Rule = defineRule({
  code: 'IST0140',
  severity: 'warning',
  parity: 'istio',
  since: '0.1',
  kinds: ['VirtualService'],
  inputs: [subsetRouters, meshOf],
  message: 'Requests that come in at the gateway go to all of {host}: the subsets that {other} routes to hold for calls in the mesh only',
  evidence: 'presence',
  *check({ cluster, namespace, name, object }, view) {
    if ((object.spec?.gateways ?? []).length === 0) return;
    for (const { value: rule, path } of httpRulesOf(object)) {
      for (const { value: route, path: at } of each(rule.route, `${path}/route`)) {
        const { host, subset = '' } = route.destination;
        if (subset !== '' || host === '') continue;
        const { domain } = view.ask(meshOf, { cluster, namespace });
        const others = spellingsOf(plainHost(host, { namespace, domain }), domain)
          .flatMap((each) => view.get(subsetRouters, keyOf(cluster, each)))
          .filter((other) => other.namespace !== namespace || other.name !== name);
        const [first] = others;
        if (first === undefined) continue;
        const related = others.map((other) => refOf({ ...other, kind: 'VirtualService' }));
        yield { path: `${at}/destination`, params: { host, other: `${first.namespace}/${first.name}` }, related };
      }
    }
  },
});
