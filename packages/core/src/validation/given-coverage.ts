import { isConfiguration, type SubjectKind, subjectKinds } from './kinds.js';
import type { CoverageOf } from './engine/reader.js';
import type { Subject } from './subject.js';

/**
 * How far objects that were given, from files for instance, stand for all there are.
 *
 * What MeshFacts call complete is. Without MeshFacts only what can be seen counts: what runs in a namespace, where at least one object
 * of that kind is given there; what is configured in a namespace, where at least one object of any kind is given there; what is
 * configured anywhere, always, but for what is of no namespace, of which one must be given. Undefined where everything is known. The mesh configuration is always known,
 * since Istio's defaults hold without one; not so whether a certain namespace has a ConfigMap.
 */
export function givenCoverage(subjects: Iterable<Subject>): CoverageOf | undefined {
  const told = new Map<string, boolean | readonly SubjectKind[]>();
  const seen = new Set<string>();
  const clusters = new Set<string>();
  for (const subject of subjects) {
    const { cluster, kind, namespace } = subject;
    if (subject.kind === 'MeshFacts') {
      told.set(subject.object.spec?.cluster ?? '*', subject.object.spec?.complete ?? true);
    } else {
      clusters.add(cluster);
      seen.add(`${cluster}\n${namespace}\n${kind}`).add(`${cluster}\n${namespace}\n`);
    }
  }
  if (clusters.size > 0 && [...clusters].every((cluster) => (told.get(cluster) ?? told.get('*')) === true)) return undefined;
  const isKnown = (kind: SubjectKind, cluster: string, namespace: string | undefined): boolean => {
    const complete = told.get(cluster) ?? told.get('*');
    if (complete !== undefined) return Array.isArray(complete) ? complete.includes(kind) : complete === true;
    // What is of no namespace, as GatewayClasses, a cluster has also without files.
    if (!subjectKinds[kind].namespaced && isConfiguration(kind)) return seen.has(`${cluster}\n\n${kind}`);
    if (isConfiguration(kind)) return namespace === undefined || seen.has(`${cluster}\n${namespace}\n`);
    return namespace !== undefined && seen.has(`${cluster}\n${namespace}\n${kind}`);
  };
  return (kind, { cluster, namespace }) => {
    if (kind === 'MeshFacts' || (kind === 'ConfigMap' && namespace === undefined)) return 'complete';
    const all = cluster === undefined ? [...clusters] : [cluster];
    return all.every((each) => isKnown(kind, each, namespace)) ? 'complete' : 'partial';
  };
}
