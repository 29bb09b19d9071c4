import { waypointExists } from '../../indexes/waypoints.js';
import { pathBelow } from '../../path.js';
import { defineRule, type Rule } from '../../rule.js';

const label = 'istio.io/use-waypoint';

/** The label of a namespace is told at its workloads. */
export const waypointOfServiceNotFound: Rule = defineRule({
  code: 'MSH9015',
  severity: 'warning',
  parity: 'own',
  since: '0.1',
  kinds: ['Service', 'ServiceEntry'],
  inputs: [waypointExists],
  message: 'The waypoint {waypoint} does not exist',
  *check({ cluster, namespace, object: { metadata } }, view) {
    const name = metadata.labels?.[label] ?? '';
    if (name === '' || name === 'none') return;
    const home = metadata.labels?.['istio.io/use-waypoint-namespace'] || namespace;
    if (view.ask(waypointExists, { cluster, namespace: home, name })) return;
    yield { path: pathBelow('metadata/labels', label), params: { waypoint: `${home}/${name}` } };
  },
});
