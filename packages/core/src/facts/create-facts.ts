import type { Kind, KindMap } from '../model/kinds.js';
import { type MetricName, metrics } from '../telemetry/metrics.js';
import { type Collected, kindKey } from './collected.js';
import { PlaceMap } from './derived/place-map.js';
import { derivedUnits, type DerivedMap, type DerivedName } from './derived/index.js';
import type { Coverage, Facts, InputName } from './facts.js';

/** Turns what was collected into Facts. Derived indexes are built when first asked for and kept. */
export function createFacts(collected: Collected): Facts {
  const derived = new Map<DerivedName, unknown>();
  const byName = new Map<Kind, PlaceMap<KindMap[Kind]>>();

  const facts: Facts = {
    at: collected.at,
    clusters: collected.clusters,
    scope: collected.scope,
    list<K extends Kind>(kind: K, cluster: string) {
      return (collected.kinds.get(kindKey(kind, cluster))?.items ?? []) as readonly KindMap[K][];
    },
    find<K extends Kind>(kind: K, at: { cluster: string; namespace?: string; name: string }) {
      let index = byName.get(kind);
      if (index === undefined) byName.set(kind, (index = indexOf(kind)));
      return index.get(at.cluster, at.namespace ?? '', at.name) as KindMap[K] | undefined;
    },
    states: () => collected.proxies?.items ?? [],
    samples<M extends MetricName>(metric: M) {
      return collected.samples[metric]?.told ?? metrics[metric].read([], collected.scope, noCalls);
    },
    derived<D extends DerivedName>(name: D) {
      if (!derived.has(name)) derived.set(name, derivedUnits[name].build(facts));
      return derived.get(name) as DerivedMap[D];
    },
    coverage: (input, where) => coverageOf(collected, input, where ?? {}),
  };
  return facts;

  function indexOf(kind: Kind): PlaceMap<KindMap[Kind]> {
    const index = new PlaceMap<KindMap[Kind]>();
    for (const cluster of collected.clusters) {
      for (const item of facts.list(kind, cluster)) index.set(cluster, item.metadata.namespace ?? '', item.metadata.name, item);
    }
    return index;
  }
}

const noCalls = (): undefined => undefined;

function coverageOf(collected: Collected, input: InputName, where: { readonly cluster?: string; readonly namespace?: string }): Coverage {
  if (input.startsWith('metric:')) return collected.samples[input.slice('metric:'.length) as MetricName]?.coverage ?? 'absent';
  if (input.startsWith('derived:')) {
    const inputs: readonly InputName[] = derivedUnits[input.slice('derived:'.length) as DerivedName].inputs;
    return together(inputs.map((each) => coverageOf(collected, each, where)));
  }
  if (input === 'proxies') return collected.proxies?.coverage ?? 'absent';
  const clusters = where.cluster === undefined ? collected.clusters : [where.cluster];
  return together(
    clusters.map((cluster) => {
      const kind = collected.kinds.get(kindKey(input as Kind, cluster));
      if (kind === undefined) return 'absent';
      if (kind.within !== undefined && (kind.coverage === 'complete' || kind.coverage === 'partial')) {
        if (where.namespace === undefined) return 'partial';
        if (!kind.within.includes(where.namespace)) return 'denied';
      }
      if (kind.coverage !== 'partial' || where.namespace === undefined) return kind.coverage;
      return kind.denied.includes(where.namespace) ? 'denied' : 'complete';
    }),
  );
}

/** All alike: that. Otherwise something is there and something is not. */
function together(parts: readonly Coverage[]): Coverage {
  const [first = 'complete'] = parts;
  return parts.every((part) => part === first) ? first : 'partial';
}
