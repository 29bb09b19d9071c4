import type { Finding, FindingCode, NotEvaluated, ObjectRef, Severity } from './finding.js';

/** A finding as a source lists it. */
export interface ListedFinding extends Finding {
  /** True where an annotation of the object or the configuration keeps it out; absent otherwise. */
  readonly ignored?: true;
  /**
   * The hosts that the object is about, as it writes them: those that a VirtualService serves and leads to, that of a DestinationRule,
   * those of a ServiceEntry. At most 20; absent for other kinds.
   */
  readonly hosts?: readonly string[];
}

/** A check that could not be made on some objects, for one reason. */
export interface UnmadeCheck {
  readonly code: FindingCode;
  readonly codes: readonly FindingCode[];
  /** The kind of object that is missing, for instance `Service`. */
  readonly input: string;
  /** As in NotEvaluated. */
  readonly coverage: NotEvaluated['coverage'];
  /** On how many objects. */
  readonly count: number;
  /** The first of them, at most 20. */
  readonly refs: readonly ObjectRef[];
}

export type SeverityCounts = Readonly<Record<Severity, number>>;

/** How much there is of everything that the query selects, whatever severities it asks for; what is ignored is counted apart. */
export interface FindingsSummary {
  readonly severities: SeverityCounts;
  readonly ignored: number;
  /** Objects with findings that are not ignored, in the order of their findings. */
  readonly objects: readonly { readonly ref: ObjectRef; readonly severities: SeverityCounts }[];
}

export interface FindingsResult {
  /** Sorted by object: cluster, namespace, kind, name; then by path and code. */
  readonly findings: readonly ListedFinding[];
  /** Sorted by code, then by what is missing. */
  readonly notEvaluated: readonly UnmadeCheck[];
  readonly summary: FindingsSummary;
}

/** One object of a cluster, without what may hold a password and without field managers. */
export interface ConfigObject {
  readonly ref: ObjectRef;
  /** Absent where it does not exist or may not be read, which the problems tell apart. */
  readonly object?: Readonly<Record<string, unknown>>;
}
