/** `error` breaks traffic or is refused, `warning` is likely not meant, `info` is worth knowing. */
export type Severity = 'error' | 'warning' | 'info';

/** A check's name: Kiali's and Istio's keep theirs, our own are MSH. */
export type FindingCode = `KIA${string}` | `IST${string}` | `MSH${string}` | 'GWAPI';

/** Which object is meant, in Kubernetes' own words: `kind` is the API kind, so an Istio and a Gateway API Gateway differ in `group`. */
export interface ObjectRef {
  readonly cluster: string;
  /** '' for the core group. */
  readonly group: string;
  readonly kind: string;
  /** '' for cluster-scoped kinds. */
  readonly namespace: string;
  readonly name: string;
}

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** One step of a mechanical repair. Paths are as in findings; `set` adds a missing last key, `append` makes a missing list. */
export type Edit =
  | { readonly op: 'set'; readonly path: string; readonly value: Json }
  | { readonly op: 'append'; readonly path: string; readonly value: Json }
  | { readonly op: 'remove'; readonly path: string }
  | { readonly op: 'rename'; readonly path: string; readonly to: string };

/** Something that is wrong with one object. Words are made from the code's message and `params` where it is shown. */
export interface Finding {
  readonly code: FindingCode;
  /** All names of this check, `code` first: where Kiali and Istio have the same check it is one finding. */
  readonly codes: readonly FindingCode[];
  readonly severity: Severity;
  readonly ref: ObjectRef;
  /** Where in the object: `spec/http[0]/route[1]/destination/host`; '' for the object as a whole. */
  readonly path: string;
  /** What the message's placeholders stand for. */
  readonly params: Readonly<Record<string, string | number>>;
  /** The other objects that have to do with it, sorted. */
  readonly related: readonly ObjectRef[];
  /** A mechanical repair of this object that removes the finding. */
  readonly fix?: readonly Edit[];
  /** Where the object was read from, if it was text. */
  readonly file?: string;
  /** From 1. */
  readonly line?: number;
  /** From 1. */
  readonly column?: number;
}

/** A check that could not be made, or only in part, since one of its inputs is not wholly there. */
export interface NotEvaluated {
  readonly code: FindingCode;
  readonly codes: readonly FindingCode[];
  readonly ref: ObjectRef;
  /** The kind of object that is missing, for instance `Service`. */
  readonly input: string;
  /** Why it is missing; `failed` means that the check itself broke, which is a mistake in Meshlens. */
  readonly coverage: 'absent' | 'denied' | 'failed' | 'partial';
}
