import type { BoxType, GraphBox, GraphNode } from '../../model/graph.js';
import { type HealthStatus, worstHealth } from '../../model/health.js';
import { isKnown } from '../../telemetry/sample.js';
import { idOf } from '../identity.js';

export interface Boxed {
  readonly boxes: readonly GraphBox[];
  readonly nodes: readonly GraphNode[];
}

/** A box that is still open to being put into an outer one, or a node that is. */
interface Member {
  readonly cluster: string;
  readonly namespace: string;
  readonly app: string | undefined;
  readonly status: HealthStatus;
  box: string | undefined;
}

/**
 * Puts nodes into app, namespace and cluster boxes, inner to outer. A box needs two members; namespace and cluster
 * boxes are drawn only where there is more than one to tell apart. What is unknown is never boxed.
 * Source: kiali graph/config/common/common.go.
 */
export function boxNodes(nodes: readonly GraphNode[], boxBy: readonly BoxType[]): Boxed {
  const members = new Map<string, Member>();
  for (const { id, cluster, namespace, app, health } of nodes) {
    members.set(id, { cluster, namespace, app, status: health?.status ?? 'na', box: undefined });
  }
  const boxes: GraphBox[] = [];
  for (const type of ['app', 'namespace', 'cluster'] as const) if (boxBy.includes(type)) boxes.push(...boxesAround(type, members));

  const boxed = <T extends { readonly id: string }>(thing: T): T & { readonly box?: string } => {
    const box = members.get(thing.id)?.box;
    return box === undefined ? thing : { ...thing, box };
  };
  return { boxes: boxes.map(boxed), nodes: nodes.map(boxed) };
}

/** Makes the boxes of one type around the members that are in none yet, and adds them as members themselves. */
function boxesAround(type: BoxType, members: Map<string, Member>): GraphBox[] {
  const groups = new Map<string, Member[]>();
  for (const member of members.values()) {
    const parts = member.box === undefined ? partsOf(type, member) : undefined;
    if (parts === undefined) continue;
    const id = idOf('box', ...parts);
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [member]);
    else group.push(member);
  }
  if (type !== 'app' && groups.size < 2) return [];
  const boxes: GraphBox[] = [];
  for (const [id, group] of groups) {
    const [first] = group;
    if (first === undefined || group.length < 2) continue;
    for (const member of group) member.box = id;
    const status = worstHealth(group.map((member) => member.status));
    const { cluster, namespace, app } = first;
    members.set(id, { cluster, namespace: type === 'cluster' ? '' : namespace, app: undefined, status, box: undefined });
    boxes.push({
      id,
      type,
      cluster,
      ...(type !== 'cluster' && { namespace }),
      ...(type === 'app' && app !== undefined && { app }),
      health: { status, reasons: [] },
    });
  }
  return boxes;
}

function partsOf(type: BoxType, { cluster, namespace, app }: Member): readonly string[] | undefined {
  if (type === 'cluster') return isKnown(cluster) ? [cluster] : undefined;
  if (!isKnown(namespace)) return undefined;
  if (type === 'namespace') return [cluster, namespace];
  return app !== undefined && isKnown(app) ? [cluster, namespace, app] : undefined;
}
