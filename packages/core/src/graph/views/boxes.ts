import type { BoxType, GraphBox } from '../../model/graph.js';
import { type HealthStatus, worstHealth } from '../../model/health.js';
import { isKnown } from '../../telemetry/sample.js';
import type { DraftNode } from '../draft.js';
import { idOf } from '../identity.js';

/** A node, or a box that may be put into an outer one. */
interface Member {
  readonly cluster: string;
  readonly namespace: string;
  readonly app: string | undefined;
  readonly status: HealthStatus;
  box: string | undefined;
}

/**
 * Puts nodes into app, namespace and cluster boxes, inner to outer. A box needs two members; namespace and cluster
 * boxes are drawn only where there is more than one to tell apart. What is unknown is never boxed. Nodes are in order,
 * so that those of one box follow each other; each is told its box.
 * Source: kiali graph/config/common/common.go.
 */
export function boxNodes(nodes: readonly DraftNode[], boxBy: readonly BoxType[]): readonly GraphBox[] {
  const ofNodes = nodes.map(({ identity: { cluster, namespace }, app, health }): Member => ({
    cluster,
    namespace,
    app,
    status: health?.status ?? 'na',
    box: undefined,
  }));
  let outermost: readonly Member[] = ofNodes;
  const boxes: Box[] = [];
  for (const type of ['app', 'namespace', 'cluster'] as const) {
    if (boxBy.includes(type)) outermost = boxesAround(type, outermost, boxes);
  }
  for (let i = 0; i < nodes.length; i++) tellBox(nodes[i], ofNodes[i]?.box);
  return boxes.map(({ box, member }) => (member.box === undefined ? box : { ...box, box: member.box }));
}

interface Box {
  readonly box: Omit<GraphBox, 'box'>;
  /** As what it is put into an outer one. */
  readonly member: Member;
}

function tellBox(node: DraftNode | undefined, box: string | undefined): void {
  if (node !== undefined) node.box = box;
}

/** Puts boxes of a type around members, and answers what then is outermost. */
function boxesAround(type: BoxType, members: readonly Member[], boxes: Box[]): readonly Member[] {
  const isDrawn = type === 'app' || countNames(type, members) > 1;
  if (!isDrawn) return members;
  const outermost: Member[] = [];
  for (let start = 0, end: number; start < members.length; start = end) {
    end = endOfRun(type, members, start);
    const inside = end - start > 1 ? members.slice(start, end) : [];
    const [first] = inside;
    if (first === undefined) {
      const alone = members[start];
      if (alone !== undefined) outermost.push(alone);
    } else {
      const made = boxAround(type, first, inside);
      boxes.push(made);
      outermost.push(made.member);
    }
  }
  return outermost;
}

function countNames(type: BoxType, members: readonly Member[]): number {
  let count = 0;
  for (let start = 0; start < members.length; start = endOfRun(type, members, start)) {
    const first = members[start];
    if (first !== undefined && isNamed(type, first)) count++;
  }
  return count;
}

/** Where the members end that belong into one box with the one at the start. */
function endOfRun(type: BoxType, members: readonly Member[], start: number): number {
  const first = members[start];
  let end = start + 1;
  if (first === undefined || !isNamed(type, first)) return end;
  for (let next = members[end]; next !== undefined && isTogether(type, first, next); next = members[end]) end++;
  return end;
}

function isNamed(type: BoxType, { cluster, namespace, app }: Member): boolean {
  if (type === 'cluster') return isKnown(cluster);
  return isKnown(namespace) && (type === 'namespace' || (app !== undefined && isKnown(app)));
}

function isTogether(type: BoxType, a: Member, b: Member): boolean {
  if (a.cluster !== b.cluster) return false;
  return type === 'cluster' || (a.namespace === b.namespace && (type === 'namespace' || a.app === b.app));
}

function boxAround(type: BoxType, { cluster, namespace, app = '' }: Member, members: readonly Member[]): Box {
  const parts = [cluster, ...(type === 'cluster' ? [] : [namespace]), ...(type === 'app' ? [app] : [])];
  const id = idOf('box', ...parts);
  const status = worstHealth(members.map((member) => member.status));
  for (const member of members) member.box = id;
  return {
    box: { id, type, cluster, ...(type !== 'cluster' && { namespace }), ...(type === 'app' && { app }), health: { status, reasons: [] } },
    member: { cluster, namespace: type === 'cluster' ? '' : namespace, app: undefined, status, box: undefined },
  };
}
