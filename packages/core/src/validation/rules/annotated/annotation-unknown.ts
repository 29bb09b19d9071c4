import { annotationsOn, isOfIstio, knownAnnotation } from '../../checks/annotation-registry.js';
import { subjectKinds } from '../../kinds.js';
import { unmistaken } from '../../schema/near.js';
import { pathBelow } from '../../path.js';
import { defineRule, type Rule } from '../../rule.js';

export const annotationUnknown: Rule = defineRule({
  code: 'IST0108',
  severity: 'warning',
  parity: 'istio',
  since: '0.1',
  kinds: ['Deployment', 'Namespace', 'Pod', 'Service'],
  inputs: [],
  repair: 'sometimes',
  message: 'Istio knows no annotation {annotation}',
  *check({ kind, object: { metadata } }) {
    const { annotations = {} } = metadata;
    for (const annotation of Object.keys(annotations)) {
      if (!isOfIstio(annotation) || knownAnnotation(annotation) !== undefined) continue;
      const path = pathBelow('metadata/annotations', annotation);
      const meant = unmistaken(annotation, annotationsOn(subjectKinds[kind].apiKind));
      const isFree = meant !== undefined && annotations[meant] === undefined;
      yield { path, params: { annotation }, ...(isFree && { fix: [{ op: 'rename', path, to: meant }] }) };
    }
  },
});
