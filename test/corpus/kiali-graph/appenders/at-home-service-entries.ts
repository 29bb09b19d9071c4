import type { KubernetesObject } from '@meshlens/core';
import type { AppenderCase } from './appender-case.js';
import { isRecord, type MapNode } from './traffic-map.js';

/** The case with ServiceEntry nodes in the namespace that defines them; undefined where they all are. */
export function atHomeServiceEntries(each: AppenderCase): AppenderCase | undefined {
  const moves = each.runs.flatMap(({ before, after }) => {
    const known = new Set(before.nodes.map(({ id }) => id));
    return (after?.nodes ?? []).filter(({ id }) => !known.has(id)).flatMap((node) => moveOf(node, each));
  });
  if (moves.length === 0) return undefined;
  const renamed = moves.reduce(
    (text, { from, to }) => text.replaceAll(`"${from}"`, `"${to}"`),
    JSON.stringify({ runs: each.runs, asserts: each.asserts }),
  );
  const { runs, asserts } = JSON.parse(renamed) as Pick<AppenderCase, 'runs' | 'asserts'>;
  const homes = new Map(moves.map(({ to, namespace }) => [to, namespace]));
  return {
    ...each,
    runs: runs.map((run) => ({ ...run, after: run.after && { ...run.after, nodes: run.after.nodes.map((node) => settle(node, homes)) } })),
    asserts: asserts.map((assertion) => {
      const home = homes.get(assertion.at?.node ?? '');
      return home !== undefined && assertion.at?.path?.at(-1) === 'namespace' ? { ...assertion, expected: home } : assertion;
    }),
  };
}

interface Move {
  readonly from: string;
  readonly to: string;
  readonly namespace: string;
}

function moveOf({ id, cluster, namespace, service, metadata }: MapNode, { k8s }: AppenderCase): Move[] {
  if (!isRecord(metadata.isServiceEntry)) return [];
  const hosts = JSON.stringify(metadata.isServiceEntry.hosts);
  const definition = (
    (k8s?.clusters[cluster] ?? []) as readonly (KubernetesObject & { readonly spec?: { readonly hosts?: readonly string[] } })[]
  ).find(({ kind, metadata: { name }, spec }) => kind === 'ServiceEntry' && name === service && JSON.stringify(spec?.hosts) === hosts);
  const home = definition?.metadata.namespace ?? namespace;
  return home === namespace ? [] : [{ from: id, to: `svc_${cluster}_${home}_${service}`, namespace: home }];
}

function settle(node: MapNode, homes: ReadonlyMap<string, string>): MapNode {
  const home = homes.get(node.id);
  if (home === undefined) return node;
  const { isServiceEntry } = node.metadata;
  return { ...node, namespace: home, metadata: { ...node.metadata, isServiceEntry: { ...(isServiceEntry as object), namespace: home } } };
}
