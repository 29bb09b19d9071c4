import type { Coverage, Facts } from '../facts/facts.js';
import { type Kind, kinds } from '../model/kinds.js';
import type { CoverageOf } from './engine/reader.js';

/** How much of each kind was read of a live mesh. Kinds that are never read from one are absent there. */
export function factsCoverage(facts: Facts): CoverageOf {
  const known = new Map<string, Coverage>();
  return (kind, where) => {
    if (kind === 'MeshFacts') return 'complete';
    const key = `${kind}\n${where.cluster ?? ''}\n${where.namespace ?? ''}`;
    let coverage = known.get(key);
    if (coverage === undefined) {
      coverage = Object.hasOwn(kinds, kind) ? facts.coverage(kind as Kind, where) : 'absent';
      known.set(key, coverage);
    }
    return coverage;
  };
}

/** Equal for facts of which equally much was read: everything that `factsCoverage` can answer follows from it. */
export function coverageKey(facts: Facts, read: readonly Kind[]): string {
  const parts: string[] = [...facts.clusters];
  for (const cluster of facts.clusters) {
    for (const kind of read) {
      const coverage = facts.coverage(kind, { cluster });
      if (coverage === 'complete') continue;
      parts.push(`${cluster}\n${kind} ${coverage}`);
      if (coverage === 'partial') parts.push(...namespacesNotRead(facts, kind, cluster));
    }
  }
  return parts.join('\n');
}

function namespacesNotRead(facts: Facts, kind: Kind, cluster: string): readonly string[] {
  const names = new Set([...facts.scope.namespaces, ...facts.list('Namespace', cluster).map(({ metadata }) => metadata.name)]);
  return [...names].filter((namespace) => facts.coverage(kind, { cluster, namespace }) !== 'complete').sort();
}
