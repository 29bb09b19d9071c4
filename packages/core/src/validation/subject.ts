import type { ObjectRef } from '../model/finding.js';
import { type SubjectKind, subjectKindOf, subjectKinds, type SubjectMap } from './kinds.js';
import { conform, isRecord } from './schema/conform.js';
import { objectSchemaOf } from './schema/object-schemas.js';

/** Where a part of an object stands in the text that it was read from. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Finds the position of a path, or of the longest part of it that is there. */
export type Locate = (path: string) => Position | undefined;

/** An object that checks look at; of several kinds it is told apart by `kind`. */
export type Subject<K extends SubjectKind = SubjectKind> = K extends SubjectKind ? SubjectOf<K> : never;

export interface SubjectOf<K extends SubjectKind> {
  readonly cluster: string;
  readonly kind: K;
  readonly namespace: string;
  readonly name: string;
  /**
   * Trimmed to the kind's schema: every value is of the type that its TypeScript type says, what was not is absent. Fields that
   * must be there and were not have Istio's zero value ('', 0, false, [] or {}), so '' means "not set".
   */
  readonly object: SubjectMap[K];
  /** The object as it was given, for checks of its structure. */
  readonly raw: unknown;
}

/** The name of one object among all clusters. */
export function subjectId({ cluster, kind, namespace, name }: Pick<Subject, 'cluster' | 'kind' | 'namespace' | 'name'>): string {
  return `${cluster}\n${namespace}\n${kind}\n${name}`;
}

export function refOf({ cluster, kind, namespace, name }: Pick<Subject, 'cluster' | 'kind' | 'namespace' | 'name'>): ObjectRef {
  const { group, apiKind } = subjectKinds[kind];
  return { cluster, group, kind: apiKind, namespace, name };
}

/** An object as checks look at it; undefined for one whose kind no check knows, and for what is no object of Kubernetes at all. */
export function toSubject(raw: unknown, cluster: string): Subject | undefined {
  const { apiVersion, kind: apiKind } = isRecord(raw) ? raw : {};
  if (typeof apiVersion !== 'string' || typeof apiKind !== 'string') return undefined;
  const slash = apiVersion.indexOf('/');
  const kind = subjectKindOf(slash < 0 ? '' : apiVersion.slice(0, slash), apiKind);
  if (kind === undefined) return undefined;
  // Trimmed to the kind's schema, which its type was made from.
  const object = conform(raw, objectSchemaOf(kind)) as SubjectMap[typeof kind];
  const { name, namespace = '' } = object.metadata;
  return { cluster, kind, namespace: subjectKinds[kind].namespaced ? namespace : '', name, object, raw } as Subject;
}
