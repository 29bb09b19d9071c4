import type { Report } from '../telemetry/sample.js';

/**
 * The samples to be counted: of each call those of the lowest rank, all of them. What is one call, `detail` may tell
 * apart further than by its ends. The order of samples is kept.
 */
export function bestReports<S extends Report>(samples: readonly S[], detail: (sample: S) => string): readonly S[] {
  const best = new Map<string, number>();
  const keys = samples.map((sample) => {
    const key = `${endsKey(sample)}\n${detail(sample)}`;
    const rank = best.get(key);
    if (rank === undefined || sample.rank < rank) best.set(key, sample.rank);
    return key;
  });
  return samples.filter(({ rank }, i) => best.get(keys[i] ?? '') === rank);
}

function endsKey({ source: s, destination: d }: Report): string {
  return (
    `${s.cluster}\n${s.namespace}\n${s.workload}\n${s.app}\n${s.version}\n${d.cluster}\n${d.serviceNamespace}\n${d.service}\n` +
    `${d.namespace}\n${d.workload}\n${d.app}\n${d.version}`
  );
}
