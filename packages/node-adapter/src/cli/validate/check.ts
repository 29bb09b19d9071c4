import {
  type GivenObject,
  type IgnoreRule,
  defaultIgnores,
  type SourceObject,
  toSubject,
  validate,
  type ValidationResult,
} from '@meshlens/core/validation';
import type { LiveObjects } from './live-objects.js';
import type { Source } from './read-sources.js';

export interface Checked {
  readonly result: ValidationResult;
  /** Objects of the files, without those that were given again. */
  readonly objects: readonly SourceObject[];
  /** Objects that were given again, with where the one that counts is. */
  readonly repeated: readonly { readonly object: SourceObject; readonly by: SourceObject }[];
}

export interface CheckRequest {
  readonly cluster: string;
  readonly ignore: readonly IgnoreRule[];
  readonly live: LiveObjects | undefined;
}

/** Checks the objects of all texts together, and with those of live clusters, which the texts replace. Of objects given twice the last counts. */
export function check(sources: readonly Source[], { cluster, ignore, live }: CheckRequest): Checked {
  const byId = new Map<string, SourceObject>();
  const nameless: SourceObject[] = [];
  const repeated: { object: SourceObject; by: SourceObject }[] = [];
  for (const object of sources.flatMap(({ objects }) => objects)) {
    const id = idOf(object.raw, cluster);
    const earlier = id === undefined ? undefined : byId.get(id);
    if (earlier !== undefined) repeated.push({ object: earlier, by: object });
    if (id === undefined) nameless.push(object);
    else byId.set(id, object);
  }
  const objects = [...byId.values(), ...nameless];
  const given: GivenObject[] = objects.map(({ raw, locate }) => ({ raw, cluster, locate }));
  for (const object of live?.objects ?? []) {
    const id = idOf(object.raw, object.cluster);
    if (id === undefined || !byId.has(id)) given.push(object);
  }
  const options = { ignore: [...defaultIgnores, ...ignore], ...(live && { coverage: live.coverage }) };
  return { result: validate(given, options), objects, repeated };
}

/** What tells an object from all others; undefined for one that no check knows. */
function idOf(raw: unknown, cluster: string): string | undefined {
  const subject = toSubject(raw, cluster);
  return subject && [subject.cluster, subject.kind, subject.namespace, subject.name].join('\n');
}
