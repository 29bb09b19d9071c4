import { isOfIstio, knownAnnotation } from '../../checks/annotation-registry.js';
import { subjectKinds } from '../../kinds.js';
import { pathBelow } from '../../path.js';
import { givenAt, type Repair } from '../../checks/repairs.js';
import { isRecord } from '../../schema/conform.js';
import type { Subject } from '../../subject.js';
import { defineRule, type Rule } from '../../rule.js';

export const annotationMisplaced: Rule = defineRule({
  code: 'IST0107',
  severity: 'warning',
  parity: 'istio',
  since: '0.1',
  kinds: ['Deployment', 'Namespace', 'Pod', 'Service'],
  inputs: [],
  repair: 'sometimes',
  message: 'Annotation {annotation} is ignored here: it belongs on {kinds}',
  *check(subject) {
    const { kind, object } = subject;
    for (const annotation of Object.keys(object.metadata.annotations ?? {})) {
      const on = isOfIstio(annotation) ? knownAnnotation(annotation)?.on : undefined;
      if (on === undefined || on.includes('Any') || on.includes(subjectKinds[kind].apiKind)) continue;
      const path = pathBelow('metadata/annotations', annotation);
      const repair = subject.kind === 'Deployment' && on.includes('Pod') ? movedToPods(subject, annotation) : {};
      yield { path, params: { annotation, kinds: on.join(', ') }, ...repair };
    }
  },
});

/** From a Deployment to its pods; nothing where they have it with another value. */
function movedToPods({ object: { metadata, spec }, raw }: Subject<'Deployment'>, annotation: string): Repair {
  const from = pathBelow('metadata/annotations', annotation);
  const value = metadata.annotations?.[annotation];
  const there = spec?.template?.metadata?.annotations?.[annotation];
  const hasPlace = ['spec/template/metadata', 'spec/template/metadata/annotations'].every((path) => isRecord(givenAt(raw, path) ?? {}));
  if (value === undefined || spec?.template === undefined || !hasPlace || (there !== undefined && there !== value)) return {};
  const to = pathBelow('spec/template/metadata/annotations', annotation);
  return { fix: [{ op: 'remove', path: from }, ...(there === undefined ? [{ op: 'set', path: to, value } as const] : [])] };
}
