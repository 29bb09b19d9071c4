import { isOfIstio, knownAnnotation } from '../../checks/annotation-registry.js';
import { subjectKinds } from '../../kinds.js';
import { pathBelow } from '../../path.js';
import { defineRule, type Rule } from '../../rule.js';

export const annotationMisplaced: Rule = defineRule({
  code: 'IST0107',
  severity: 'warning',
  parity: 'istio',
  since: '0.1',
  kinds: ['Deployment', 'Namespace', 'Pod', 'Service'],
  inputs: [],
  message: 'Annotation {annotation} is ignored here: it belongs on {kinds}',
  *check({ kind, object }) {
    for (const annotation of Object.keys(object.metadata.annotations ?? {})) {
      const on = isOfIstio(annotation) ? knownAnnotation(annotation)?.on : undefined;
      if (on === undefined || on.includes('Any') || on.includes(subjectKinds[kind].apiKind)) continue;
      yield { path: pathBelow('metadata/annotations', annotation), params: { annotation, kinds: on.join(', ') } };
    }
  },
});
