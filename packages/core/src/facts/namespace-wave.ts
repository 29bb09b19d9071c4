import type { CallOptions, Problem } from '../model/answer.js';
import type { Namespace } from '../model/kubernetes.js';
import type { Instant } from '../model/time.js';
import type { ClusterReader } from '../ports/cluster-reader.js';
import { type CollectedKind, kindKey } from './collected.js';
import { loadKind } from './load-kind.js';

export interface NamespaceWave {
  readonly collected: ReadonlyMap<string, CollectedKind>;
  /** The asked namespaces that may be shown, sorted. */
  readonly visible: readonly string[];
  readonly ambient: readonly string[];
  readonly problems: readonly Problem[];
  /** When the oldest namespace of that name was made; undefined where that is not known. */
  madeAt(namespace: string): Instant | undefined;
  /** Names of all of a cluster's namespaces that may be read, or undefined where they are not known. */
  namesIn(cluster: string): readonly string[] | undefined;
}

/**
 * Reads the namespaces of all clusters: all that may be read, because traffic and configuration cross namespaces.
 * `asked` names those to be shown, without it all are. An asked namespace that is denied, or that no cluster has,
 * becomes a Problem and is asked nothing more about. Where a cluster cannot be read at all, its namespaces are taken
 * on trust: metrics can still tell of them.
 */
export async function namespaceWave(
  readers: readonly ClusterReader[],
  asked: readonly string[] | undefined,
  options: CallOptions,
): Promise<NamespaceWave> {
  const collected = new Map<string, CollectedKind>();
  const loads = await Promise.all(
    readers.map(async (reader) => {
      const loaded = await readNamespaces(reader, asked, options);
      collected.set(kindKey('Namespace', reader.cluster), loaded.collected);
      return loaded;
    }),
  );
  const found = new Map<string, Namespace[]>();
  for (const { collected: part } of loads) {
    for (const item of part.items as readonly Namespace[]) {
      found.set(item.metadata.name, [...(found.get(item.metadata.name) ?? []), item]);
    }
  }
  const names = [...new Set(asked ?? found.keys())];
  const unread = readers.length === 0 || loads.some(({ collected: part }) => part.coverage === 'absent');
  const denied = new Set(loads.flatMap(({ collected: part }) => part.denied));
  const visible = names.filter((name) => found.has(name) || (unread && !denied.has(name))).sort();
  const missing = names.filter((name) => !found.has(name) && !denied.has(name) && !unread).sort();
  const problems = loads.flatMap((load) => load.problems.filter((problem) => !onlyElsewhereDenied(problem, found)));
  if (missing.length > 0) problems.push({ code: 'not-found', source: 'kubernetes', input: 'Namespace', namespaces: missing });
  return {
    collected,
    visible,
    ambient: visible.filter((name) => found.get(name)?.some(isAmbient)),
    problems,
    madeAt(name) {
      const times = (found.get(name) ?? []).map(({ metadata }) => Date.parse(metadata.creationTimestamp ?? ''));
      return times.length === 0 || times.some(Number.isNaN) ? undefined : Math.min(...times);
    },
    namesIn(cluster) {
      const kind = collected.get(kindKey('Namespace', cluster));
      return kind === undefined || kind.coverage === 'absent' ? undefined : kind.items.map((item) => item.metadata.name);
    },
  };
}

type LoadedKind = Awaited<ReturnType<typeof loadKind>>;

/** All namespaces of a cluster; those asked for that are not among them are asked for by name, since that may be allowed where listing is not. */
async function readNamespaces(reader: ClusterReader, asked: readonly string[] | undefined, options: CallOptions): Promise<LoadedKind> {
  const all = await loadKind(reader, { kind: 'Namespace', namespaces: undefined }, options);
  const listed = new Set(all.collected.items.map(({ metadata }) => metadata.name));
  const missing = (asked ?? []).filter((name) => !listed.has(name));
  if (missing.length === 0 || all.collected.coverage === 'absent') return all;
  const named = await loadKind(reader, { kind: 'Namespace', namespaces: missing }, options);
  const items = [...all.collected.items, ...named.collected.items.filter(({ metadata }) => !listed.has(metadata.name))];
  const coverage = items.length > 0 && named.collected.coverage === 'denied' ? 'partial' : named.collected.coverage;
  // Who may not list namespaces does not know which others there are.
  const isLimited = all.collected.coverage === 'denied' || all.collected.within !== undefined;
  const within = isLimited ? { within: items.map(({ metadata }) => metadata.name) } : {};
  return { collected: { items, coverage, denied: named.collected.denied, ...within }, problems: named.problems };
}

/** A namespace refused by one cluster and readable in another is no problem worth telling. */
function onlyElsewhereDenied(problem: Problem, found: ReadonlyMap<string, unknown>): boolean {
  return problem.code === 'denied' && problem.namespaces !== undefined && problem.namespaces.every((name) => found.has(name));
}

export function isAmbient(namespace: Namespace): boolean {
  return namespace.metadata.labels?.['istio.io/dataplane-mode'] === 'ambient';
}
