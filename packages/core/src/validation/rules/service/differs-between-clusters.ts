import { keyOf } from '../../engine/inputs.js';
import { type ServiceShape, servicesByName } from '../../indexes/services-by-name.js';
import { defineRule, type Rule } from '../../rule.js';
import { refOf } from '../../subject.js';

/** Told once, of the Service in the cluster whose name sorts first. */
export const differsBetweenClusters: Rule = defineRule({
  code: 'IST0170',
  severity: 'warning',
  parity: 'istio',
  since: '0.1',
  kinds: ['Service'],
  inputs: [servicesByName],
  evidence: 'presence',
  message: 'The service is not the same in clusters {clusters}: they differ in {what}',
  *check({ cluster, namespace, name }, view) {
    const [first, ...others] = view.get(servicesByName, keyOf(namespace, name));
    if (first === undefined || first.cluster !== cluster) return;
    const what = differences.filter(([, of]) => others.some((other) => of(other) !== of(first))).map(([text]) => text);
    if (what.length === 0) return;
    const clusters = [first, ...others].map((each) => each.cluster).join(', ');
    yield { path: 'spec', params: { clusters, what: what.join(', ') }, related: others.map((other) => refOf(other)) };
  },
});

const differences: readonly (readonly [what: string, of: (service: ServiceShape) => boolean | string])[] = [
  ['type', ({ type }) => type],
  ['being headless', ({ headless }) => headless],
  ['ports', ({ ports }) => ports.join('\n')],
];
