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
  repair: 'sometimes',
  message: 'Annotation {annotation} is deprecated',
  *check({ kind, object }) {
    const { annotations = {}, labels = {} } = object.metadata;
    for (const annotation of Object.keys(annotations)) {
      if (!isOfIstio(annotation) || knownAnnotation(annotation)?.deprecated !== true) continue;
      if (annotation === 'sidecar.istio.io/inject' && labels[annotation] !== undefined) continue;
      const path = pathBelow('metadata/annotations', annotation);
      // Of pods only: elsewhere it says nothing, and the label would.
      const isMoved = annotation === 'sidecar.istio.io/inject' && kind === 'Pod';
      const label = { op: 'set', path: pathBelow('metadata/labels', annotation), value: annotations[annotation] ?? '' } as const;
      yield { path, params: { annotation }, ...(isMoved && { fix: [{ op: 'remove', path }, label] }) };
    }
  },
});
