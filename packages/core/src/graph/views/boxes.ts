import { unblamed } from '../../health/judge-traffic.js';
import type { BoxType, GraphBox } from '../../model/graph.js';
import { type HealthStatus, healthRank } from '../../model/health.js';
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
  return boxes.map(published);
}

/** A box, which may be put into an outer one itself. */
interface Box extends Member {
  readonly id: string;
  readonly type: BoxType;
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
    const inside = end - start > 1 ? boxAround(type, members, { start, end }) : undefined;
    if (inside !== undefined) boxes.push(inside);
    const outer = inside ?? members[start];
    if (outer !== undefined) outermost.push(outer);
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

/** The box around the members of a run, each of which is told. */
function boxAround(type: BoxType, members: readonly Member[], run: { readonly start: number; readonly end: number }): Box {
  const { cluster, namespace, app = '' } = members[run.start] as Member;
  const id =
    type === 'cluster'
      ? idOf('box', cluster)
      : type === 'namespace'
        ? idOf('box', cluster, namespace)
        : idOf('box', cluster, namespace, app);
  let status: HealthStatus = 'na';
  for (let i = run.start; i < run.end; i++) {
    const member = members[i] as Member;
    member.box = id;
    if (healthRank[member.status] > healthRank[status]) status = member.status;
  }
  return { id, type, cluster, namespace, app: type === 'app' ? app : undefined, status, box: undefined };
}

/** Fields that are not known are absent, which is why they are set one by one. */
function published({ id, type, cluster, namespace, app, status, box }: Box): GraphBox {
  const made: { -readonly [K in keyof GraphBox]: GraphBox[K] } = { id, type, cluster };
  if (type !== 'cluster') made.namespace = namespace;
  if (app !== undefined) made.app = app;
  made.health = unblamed[status];
  if (box !== undefined) made.box = box;
  return made;
}
