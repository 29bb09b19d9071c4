import type { NotEvaluated, Severity } from '@meshlens/core';
import type { Trouble } from '../../i18n/words.js';
import type { Grouping } from '../arrange.js';

/** The words of `<mesh-findings>` and of findings on the graph. Functions take numbers and names already formatted. */
export interface FindingsWords {
  readonly label: string;
  readonly toolbar: string;
  readonly severity: Readonly<Record<Severity, string>>;
  /** Of several: for the switches and their counts. */
  readonly severities: Readonly<Record<Severity, string>>;
  readonly ignored: string;
  readonly ignoredHint: string;
  readonly search: string;
  readonly groupBy: string;
  readonly grouping: Readonly<Record<Grouping, string>>;
  readonly namespace: string;
  readonly anyNamespace: string;
  readonly clusterWide: string;
  readonly code: string;
  readonly anyCode: string;
  readonly found: (shown: string) => string;
  readonly keys: string;
  readonly none: Trouble;
  readonly noMatch: Trouble;
  readonly clearFilters: string;
  readonly page: (from: string, to: string, all: string) => string;
  readonly previous: string;
  readonly next: string;
  readonly pages: string;
  readonly unmade: (checks: string) => string;
  readonly unmadeHint: string;
  readonly unmadeOn: (objects: string) => string;
  readonly missing: Readonly<Record<NotEvaluated['coverage'], (input: string) => string>>;
  readonly inCluster: (cluster: string) => string;
  readonly openObject: string;
  readonly openNamed: (name: string) => string;
  readonly cause: string;
  readonly fix: string;
  readonly related: string;
  readonly alsoNamed: string;
  readonly object: string;
  readonly objectOf: (name: string) => string;
  readonly here: string;
  readonly linesLeftOut: (count: string) => string;
  readonly change: string;
  readonly changeHint: string;
  readonly added: string;
  readonly removed: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyFailed: string;
  readonly loadingObject: string;
  readonly noObject: Trouble;
  readonly pagesFailed: string;
}
