import type { Call, Report } from '../telemetry/sample.js';
import { IdList } from './id-list.js';

/** Which samples tell of the same thing: those of calls of one number that are also alike. */
interface Sameness<S> {
  readonly numberOf: (call: Call) => number;
  readonly alike: (a: S, b: S) => boolean;
}

/** The first sample of its kind for a call, the lowest rank that was met, and what else is told of the same call. */
interface Kind<S> {
  readonly first: S;
  rank: number;
  readonly next: Kind<S> | undefined;
}

/** The samples to be counted: of those that tell of the same thing, all of the lowest rank. The order of samples is kept. */
export function bestReports<S extends Report>(samples: readonly S[], { numberOf, alike }: Sameness<S>): readonly S[] {
  const byNumber = new IdList<Kind<S>>();
  const kinds = samples.map((sample) => {
    const number = numberOf(sample.call);
    const latest = byNumber.get(number);
    let kind = latest;
    while (kind !== undefined && !alike(kind.first, sample)) kind = kind.next;
    if (kind === undefined) byNumber.set(number, (kind = { first: sample, rank: sample.rank, next: latest }));
    else if (sample.rank < kind.rank) kind.rank = sample.rank;
    return kind;
  });
  return samples.filter(({ rank }, i) => kinds[i]?.rank === rank);
}

const byProtocol: Sameness<Report & { readonly protocol: string }> = {
  numberOf: ({ pair }) => pair,
  alike: (a, b) => a.protocol === b.protocol,
};

/** The best reports on anything but traffic itself: whatever host was named, a call is one. */
export function bestOfEachProtocol<S extends Report & { readonly protocol: string }>(samples: readonly S[]): readonly S[] {
  return bestReports<S>(samples, byProtocol);
}
