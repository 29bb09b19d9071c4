import type { CallOptions, HealthItem, HealthStatus, MeshDataSource, NamespaceHealth } from '@meshlens/core';
import { held } from '../held.js';

/** A mesh has a few series for each workload; more than so many are left out, worst kept. */
const MOST_SERIES = 20_000;
/** Scrapes by several, or more often than health changes, cost nothing. */
const FRESH_MS = 30_000;
const FAILED_MS = 10_000;
/** As many as one question may name. */
const NAMESPACES_AT_ONCE = 2_000;

/** As Kiali's metric has them, so that its alerts need a new name only. What is not judged has no series. */
const values: Readonly<Record<Exclude<HealthStatus, 'na'>, number>> = { healthy: 0, 'not-ready': 1, degraded: 2, failure: 3 };

const NAME = 'meshlens_health_status';

const HELP = 'Health of apps, services and workloads: 0 healthy, 1 not ready, 2 degraded, 3 failure';

/** The health of the whole mesh in the text format of Prometheus; empty, and told of by `onError`, where it cannot be had. */
export function healthMetric(
  source: Pick<MeshDataSource, 'health' | 'namespaces'>,
  onError: (error: unknown) => void,
): () => Promise<string> {
  const text = held({ freshMs: FRESH_MS, failedMs: FAILED_MS }, async () => exposition(await healthOfAll(source, {})));
  return async () => {
    try {
      return await text.get(undefined);
    } catch (error) {
      onError(error);
      return '';
    }
  };
}

async function healthOfAll(
  source: Pick<MeshDataSource, 'health' | 'namespaces'>,
  options: CallOptions,
): Promise<readonly NamespaceHealth[]> {
  const names = (await source.namespaces(options)).value.map(({ name }) => name);
  const all: NamespaceHealth[] = [];
  for (let from = 0; from < names.length; from += NAMESPACES_AT_ONCE) {
    const part = await source.health({ namespaces: names.slice(from, from + NAMESPACES_AT_ONCE) }, options);
    all.push(...part.value);
  }
  return all;
}

function exposition(all: readonly NamespaceHealth[]): string {
  const series = all.flatMap(({ namespace, items }) => items.flatMap((item) => seriesOf(namespace, item)));
  const kept = series.length > MOST_SERIES ? series.sort((a, b) => b.value - a.value).slice(0, MOST_SERIES) : series;
  const lines = kept.map(({ labels, value }) => `${NAME}{${labels}} ${value}`);
  return [`# HELP ${NAME} ${HELP}`, `# TYPE ${NAME} gauge`, ...lines, ''].join('\n');
}

function seriesOf(
  namespace: string,
  { cluster, kind, name, health: { status } }: HealthItem,
): readonly { labels: string; value: number }[] {
  if (status === 'na') return [];
  const labels = Object.entries({ cluster, namespace, kind, name }).map(([label, value]) => `${label}="${escaped(value)}"`);
  return [{ labels: labels.join(','), value: values[status] }];
}

function escaped(value: string): string {
  return value.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\n/g, '\\n');
}
