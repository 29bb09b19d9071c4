import { isOfIstio, knownAnnotation } from '../../checks/annotation-registry.js';
import { pathBelow } from '../../path.js';
import { defineRule, type Rule } from '../../rule.js';

export const annotationUnknown: Rule = defineRule({
  code: 'IST0108',
  severity: 'warning',
  parity: 'istio',
  since: '0.1',
  kinds: ['Deployment', 'Namespace', 'Pod', 'Service'],
  inputs: [],
  message: 'Istio knows no annotation {annotation}',
  *check({ object }) {
    for (const annotation of Object.keys(object.metadata.annotations ?? {})) {
      if (!isOfIstio(annotation) || knownAnnotation(annotation) !== undefined) continue;
      yield { path: pathBelow('metadata/annotations', annotation), params: { annotation } };
    }
  },
});
