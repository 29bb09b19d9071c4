import { annotationFault } from '../../checks/annotation-values.js';
import { pathBelow } from '../../path.js';
import { defineRule, type Rule } from '../../rule.js';

export const annotationValueNotValid: Rule = defineRule({
  code: 'IST0125',
  severity: 'warning',
  parity: 'istio',
  since: '0.1',
  kinds: ['Deployment', 'Namespace', 'Pod', 'Service'],
  inputs: [],
  message: 'The value of {annotation} cannot be used: {fault}',
  *check({ object: { metadata } }) {
    for (const [annotation, value] of Object.entries(metadata.annotations ?? {})) {
      const fault = annotationFault(annotation, value);
      if (fault !== undefined) yield { path: pathBelow('metadata/annotations', annotation), params: { annotation, fault } };
    }
  },
});
