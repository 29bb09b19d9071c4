import type { Destination, Endpoint, Report } from '../telemetry/sample.js';

/**
 * The samples to be counted: of each call those of the lowest rank, all of them. What is one call, `detail` may tell
 * apart further than by its ends. The order of samples is kept.
 */
export function bestReports<S extends Report>(samples: readonly S[], detail: (sample: S) => string): readonly S[] {
  const sourceOf = numbering<Endpoint>(sourceKey);
  const destinationOf = numbering<Destination>(destinationKey);
  const best = new Map<string, number>();
  const keys = samples.map((sample) => {
    const key = `${sourceOf(sample.source)} ${destinationOf(sample.destination)} ${detail(sample)}`;
    const rank = best.get(key);
    if (rank === undefined || sample.rank < rank) best.set(key, sample.rank);
    return key;
  });
  return samples.filter(({ rank }, i) => best.get(keys[i] ?? '') === rank);
}

/** Numbers things that are equal alike. A thing that comes again as the same object costs next to nothing. */
function numbering<T extends object>(keyOf: (thing: T) => string): (thing: T) => number {
  const byObject = new Map<T, number>();
  const byKey = new Map<string, number>();
  return (thing) => {
    const known = byObject.get(thing);
    if (known !== undefined) return known;
    const key = keyOf(thing);
    const number = byKey.get(key) ?? byKey.size;
    byKey.set(key, number);
    byObject.set(thing, number);
    return number;
  };
}

function sourceKey({ cluster, namespace, workload, app, version }: Endpoint): string {
  return `${cluster}\n${namespace}\n${workload}\n${app}\n${version}`;
}

function destinationKey(destination: Destination): string {
  return `${sourceKey(destination)}\n${destination.serviceNamespace}\n${destination.service}`;
}
