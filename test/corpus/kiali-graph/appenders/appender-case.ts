import type { KubernetesObject } from '@meshlens/core';
import { corpusFolder, jsonFiles, readJson } from '../../corpus-folder.js';
import type { TrafficMap } from './traffic-map.js';

/** One application of one of Kiali's appenders. */
export interface AppenderRun {
  readonly appender: string;
  readonly method: string;
  readonly namespace: string | null;
  readonly isAmbient?: boolean;
  readonly options: RunOptions;
  readonly extension?: { readonly name: string };
  /** For idle nodes: what the appender is handed instead of a cluster's objects. */
  readonly serviceLists?: Readonly<Record<string, readonly string[]>>;
  readonly workloadLists?: Readonly<
    Record<string, readonly { readonly name: string; readonly labels?: Readonly<Record<string, string>> }[]>
  >;
  readonly before: TrafficMap;
  readonly after: TrafficMap | null;
}

export interface RunOptions {
  readonly accessibleNamespaces?: Readonly<Record<string, { readonly cluster: string; readonly name: string }>>;
  readonly aggregate?: string;
  readonly aggregateValue?: string;
  readonly graphType?: string;
  readonly injectServiceNodes?: boolean;
  readonly namespaces?: Readonly<Record<string, { readonly name: string; readonly duration?: number; readonly isAmbient?: boolean }>>;
  readonly quantile?: number;
  readonly rates?: Readonly<Record<string, string>>;
  readonly service?: string;
  readonly showWaypoints?: boolean;
  readonly throughputType?: string;
}

export interface CaseQuery {
  readonly query: string;
  readonly samples: readonly { readonly metric: Readonly<Record<string, string>>; readonly value: number }[];
}

/** Something that Kiali's own tests say of the map before or after. `at` is null where it is about a helper of the test. */
export interface CaseAssert {
  readonly op: string;
  readonly expr: string;
  readonly at: AssertAt | null;
  readonly expected: unknown;
  readonly phase: 'before' | 'after';
  /** 0 before any run, else the number of the run that it is about. */
  readonly run: number;
}

export interface AssertAt {
  readonly node?: string;
  readonly edge?: { readonly source: string; readonly dest: string; readonly protocol: string | null };
  readonly trafficMap?: boolean;
  readonly path?: readonly (string | number)[];
  readonly len?: boolean;
  readonly exists?: boolean;
}

export interface AppenderCase {
  readonly name: string;
  readonly runs: readonly AppenderRun[];
  readonly queries: readonly CaseQuery[];
  readonly k8s: {
    readonly clusters: Readonly<Record<string, readonly KubernetesObject[]>>;
    readonly meshDefaultServiceExportTo?: readonly DefaultExport[];
  } | null;
  readonly asserts: readonly CaseAssert[];
}

export interface DefaultExport {
  readonly cluster: string;
  readonly managedNamespaces: readonly string[];
  readonly exportTo: readonly string[];
}

/** The cases of single appenders, as far as the corpus holds them. */
export function appenderCases(): readonly AppenderCase[] {
  const folder = corpusFolder('kiali-graph-appenders');
  if (folder === undefined) return [];
  return jsonFiles(folder, () => true).map((name) => ({
    ...readJson<Omit<AppenderCase, 'name'>>(folder, name),
    name: name.replace(/\.json$/, ''),
  }));
}
