import type { CallOptions, Problem } from '../model/answer.js';
import { kinds as kindTable } from '../model/kinds.js';
import type { Instant } from '../model/time.js';
import type { MeshPorts } from '../ports/mesh-ports.js';
import type { MetricName } from '../telemetry/metrics.js';
import { callReader } from '../telemetry/parse-ends.js';
import type { TrafficScope } from '../telemetry/scope.js';
import { settleReports } from '../telemetry/settle-reports.js';
import { type CollectedKind, kindKey } from './collected.js';
import { createFacts } from './create-facts.js';
import type { Facts, InputName } from './facts.js';
import { staleProblems } from './freshness.js';
import { impreciseProblems } from './imprecision.js';
import { neededFor } from './inputs.js';
import { loadKinds } from './load-kinds.js';
import { loadMetric, type LoadedMetric } from './load-metric.js';
import { loadProxies } from './load-proxies.js';
import { namespaceWave, type NamespaceWave } from './namespace-wave.js';

export interface LoadRequest {
  readonly inputs: Iterable<InputName>;
  readonly at: Instant;
  /** What traffic is asked for; which namespaces are ambient or young the loader finds out. Without namespaces: all there are. */
  readonly scope: Omit<TrafficScope, 'ambientNamespaces' | 'namespaces' | 'young'> & { readonly namespaces: readonly string[] | undefined };
}

export interface Loaded {
  readonly facts: Facts;
  readonly problems: readonly Problem[];
}

/**
 * Fetches the union of the inputs, each once, in two waves: namespaces, because metric queries depend on which exist
 * and which are ambient; then everything else at once. A failing source costs its own inputs only.
 */
export async function loadFacts(ports: MeshPorts, request: LoadRequest, options: CallOptions): Promise<Loaded> {
  const needed = neededFor(request.inputs);
  const wave = await namespaceWave(ports.clusters, request.scope.namespaces, options);
  const young = youngNamespaces(wave, request);
  const scope: TrafficScope = { ...request.scope, namespaces: wave.visible, ambientNamespaces: wave.ambient, young };
  const problems: Problem[] = [...wave.problems];
  const kinds = new Map<string, CollectedKind>(wave.collected);

  const shown = new Set(wave.visible);
  const kindLoads = ports.clusters.map(async (reader) => {
    const loaded = await loadKinds(reader, { kinds: needed.kinds, namespaces: wave.namesIn(reader.cluster) }, options);
    const within = wave.collected.get(kindKey('Namespace', reader.cluster))?.within;
    for (const [kind, collected] of loaded.collected) {
      const isLimited = within !== undefined && kindTable[kind].namespaced && kind !== 'ConfigMap';
      kinds.set(kindKey(kind, reader.cluster), isLimited ? { ...collected, within } : collected);
    }
    return loaded.problems.flatMap((problem) => worthTelling(problem, shown));
  });
  const samples: Record<string, LoadedMetric> = {};
  const callOf = callReader();
  const metricLoads = [...needed.metrics].map(async (name) => {
    const loaded = await loadMetric(ports.metrics, { name, scope, at: request.at, callOf }, options);
    samples[name] = loaded;
    return loaded.problems;
  });
  const newness = { scope, at: request.at };
  const freshness =
    needed.metrics.size > 0 ? [staleProblems(ports.metrics, newness, options), impreciseProblems(ports.metrics, newness, options)] : [];
  const proxyLoad = needed.proxies ? loadProxies(ports.clusters, options) : undefined;
  const [found, proxies] = await Promise.all([Promise.all([...kindLoads, ...metricLoads, ...freshness]), proxyLoad]);
  problems.push(...found.flat(), ...(proxies?.problems ?? []));
  settle(samples);

  const clusters = ports.clusters.map((reader) => reader.cluster).sort();
  return {
    facts: createFacts({ at: request.at, clusters, scope, kinds, samples, ...(proxies && { proxies }) }),
    problems: mergeProblems(problems),
  };
}

/** Reports of all metrics are needed to settle any. */
function settle(samples: Record<string, LoadedMetric>): void {
  const settled = settleReports(Object.fromEntries(Object.entries(samples).map(([name, { told }]) => [name, told])));
  for (const [name, loaded] of Object.entries(samples)) samples[name] = { ...loaded, told: settled[name as MetricName] ?? loaded.told };
}

/** Of what is denied elsewhere, only the part in namespaces that are shown is told. */
function worthTelling(problem: Problem, shown: ReadonlySet<string>): Problem[] {
  if (problem.namespaces === undefined) return [problem];
  const namespaces = problem.namespaces.filter((name) => shown.has(name));
  return namespaces.length > 0 ? [{ ...problem, namespaces }] : [];
}

/** In less time nothing is scraped twice: a rate that is there all the same is of an earlier namespace of that name. */
const FIRST_RATE_SECONDS = 15;

/** The ages in seconds of namespaces that are younger than the window. */
function youngNamespaces(wave: NamespaceWave, { at, scope }: LoadRequest): ReadonlyMap<string, number> {
  const young = new Map<string, number>();
  for (const name of wave.visible) {
    const age = (at - (wave.madeAt(name) ?? -Infinity)) / 1000;
    if (age >= FIRST_RATE_SECONDS && age < scope.windowSeconds) young.set(name, age);
  }
  return young;
}

/** The same failure of one source, met by several inputs, is told once, with its inputs listed. */
function mergeProblems(problems: readonly Problem[]): Problem[] {
  const merged = new Map<string, Problem>();
  for (const problem of problems) {
    const key = JSON.stringify([problem.code, problem.source, problem.namespaces ?? [], problem.detail ?? '']);
    const earlier = merged.get(key);
    if (earlier === undefined) merged.set(key, problem);
    else merged.set(key, { ...earlier, ...together(earlier, problem) });
  }
  return [...merged.values()];
}

/** Of several ages the greatest counts. */
function together(earlier: Problem, { input, ageSeconds }: Problem): Partial<Problem> {
  return {
    ...(input !== undefined && { input: [earlier.input, input].filter(Boolean).join(', ') }),
    ...(ageSeconds !== undefined && { ageSeconds: Math.max(ageSeconds, earlier.ageSeconds ?? 0) }),
  };
}
