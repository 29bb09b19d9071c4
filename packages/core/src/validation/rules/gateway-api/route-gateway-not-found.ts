import { letsIn } from '../../checks/lets-in.js';
import { doorsAt, parentDoors } from '../../indexes/gateway-api.js';
import { namespaceOf } from '../../indexes/namespaces.js';
import { defineRule, type Rule } from '../../rule.js';
import { routeKinds } from '../../walk/routes.js';
import { each } from '../../walk/walk.js';

export const routeGatewayNotFound: Rule = defineRule({
  code: 'KIA1401',
  severity: 'error',
  parity: 'kiali',
  since: '0.1',
  kinds: routeKinds,
  inputs: [parentDoors, namespaceOf],
  message: '{kind} {gateway} of namespace {home} does not exist, or lets no routes of this namespace in',
  *check({ cluster, namespace, object }, view) {
    for (const { value: parent, path } of each(object.spec?.parentRefs, 'spec/parentRefs')) {
      const found = view.ask(parentDoors, { cluster, namespace, parent });
      if (found === undefined || (found.home === namespace && found.doors !== undefined)) continue;
      const visitor = { cluster, namespace, isAtHome: false };
      const open = doorsAt(found.doors ?? [], parent).some((door) => letsIn(door, visitor, view));
      if (!open) yield { path: `${path}/name`, params: { kind: found.kind, gateway: parent.name, home: found.home } };
    }
  },
});
