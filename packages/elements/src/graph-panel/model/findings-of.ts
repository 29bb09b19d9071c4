import type { ListedFinding, MeshGraph } from '@meshlens/core';
import { severities } from '../../findings/severities.js';
import { nodesWithin, type Subject } from './subject.js';

interface Known {
  readonly graph: MeshGraph;
  readonly byNode: ReadonlyMap<string, readonly ListedFinding[]>;
  readonly all: readonly ListedFinding[];
}

/**
 * What is wrong with the configuration of what is selected, worst first; ignored findings are left out. For an edge that of both ends,
 * for a box that of its nodes and of all that lies in its namespace; for the mesh, all. Several are only counted, each by itself.
 */
export function findingsOf(subject: Subject, { graph, byNode, all }: Known): readonly ListedFinding[] {
  const ofNodes = (ids: readonly string[]): readonly ListedFinding[] => ids.flatMap((id) => byNode.get(id) ?? []);
  switch (subject.kind) {
    case 'several':
      return [];
    case 'mesh':
      return sorted(all);
    case 'node':
      return sorted(ofNodes([subject.node.id]));
    case 'edge':
      return sorted(ofNodes([subject.target.id, subject.source.id]));
    case 'box': {
      const { box } = subject;
      const nodes = nodesWithin(graph, box).map(({ id }) => id);
      const around =
        box.type === 'app'
          ? []
          : all.filter(({ ref }) => ref.cluster === box.cluster && (box.type === 'cluster' || isIn(ref, box.namespace)));
      return sorted([...ofNodes(nodes), ...around]);
    }
  }
}

function isIn({ namespace, kind, name }: ListedFinding['ref'], wanted: string | undefined): boolean {
  return namespace === wanted || (kind === 'Namespace' && name === wanted);
}

function sorted(findings: readonly ListedFinding[]): readonly ListedFinding[] {
  const rank = ({ severity }: ListedFinding): number => severities.indexOf(severity);
  return [...new Set(findings)].filter(({ ignored }) => !ignored).sort((left, right) => rank(left) - rank(right));
}
