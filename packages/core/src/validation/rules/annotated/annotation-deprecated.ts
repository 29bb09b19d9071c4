import { isOfIstio, knownAnnotation } from '../../checks/annotation-registry.js';
import { pathBelow } from '../../path.js';
import { defineRule, type Rule } from '../../rule.js';

export const annotationDeprecated: Rule = defineRule({
  code: 'IST0135',
  severity: 'info',
  parity: 'istio',
  since: '0.1',
  kinds: ['Deployment', 'Namespace', 'Pod', 'Service'],
  inputs: [],
  message: 'Annotation {annotation} is deprecated',
  *check({ object }) {
    const { annotations = {}, labels = {} } = object.metadata;
    for (const annotation of Object.keys(annotations)) {
      if (!isOfIstio(annotation) || knownAnnotation(annotation)?.deprecated !== true) continue;
      if (annotation === 'sidecar.istio.io/inject' && labels[annotation] !== undefined) continue;
      yield { path: pathBelow('metadata/annotations', annotation), params: { annotation } };
    }
  },
});
