import type { Call, Report } from '../telemetry/sample.js';

/**
 * The samples to be counted: of each call those of the lowest rank, all of them. Calls of one number are one, unless
 * `detail` tells them apart. The order of samples is kept.
 */
export function bestReports<S extends Report>(
  samples: readonly S[],
  { numberOf, detail }: { readonly numberOf: (call: Call) => number; readonly detail: (sample: S) => string },
): readonly S[] {
  const byDetail = new Map<string, Map<number, number>>();
  const known = samples.map((sample) => {
    const name = detail(sample);
    let best = byDetail.get(name);
    if (best === undefined) byDetail.set(name, (best = new Map<number, number>()));
    const number = numberOf(sample.call);
    const rank = best.get(number);
    if (rank === undefined || sample.rank < rank) best.set(number, sample.rank);
    return best;
  });
  return samples.filter(({ call, rank }, i) => known[i]?.get(numberOf(call)) === rank);
}

/** The best reports on anything but traffic itself: whatever host was named, a call is one. */
export function bestOfEachProtocol<S extends Report & { readonly protocol: string }>(samples: readonly S[]): readonly S[] {
  return bestReports(samples, { numberOf: ({ pair }) => pair, detail: ({ protocol }) => protocol });
}
