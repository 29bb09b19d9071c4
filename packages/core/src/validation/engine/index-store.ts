import type { SubjectKind } from '../kinds.js';
import type { Subject } from '../subject.js';
import { Bucket } from './bucket.js';
import type { Index, Input } from './inputs.js';

/** What is kept of one index; undefined until it is filled. */
interface Shelf {
  byKey: Map<string, Bucket> | undefined;
}

/**
 * Holds all objects, and the entries of indexes. On demand an index is filled when it is first read, since many never are; else from
 * the start, so that no later edit has to wait for one.
 */
export class IndexStore {
  readonly #byKind: Map<SubjectKind, Index[]> = new Map();
  readonly #shelves: Map<Index, Shelf> = new Map();
  readonly #subjects: Map<SubjectKind, Map<string, Subject>> = new Map();
  /** Which buckets an object has values in. */
  readonly #owned: Map<string, readonly Bucket[]> = new Map();

  constructor(inputs: Iterable<Input>, { onDemand }: { readonly onDemand: boolean }) {
    const visit = (input: Input): void => {
      if (input.sort === 'query') return input.inputs.forEach(visit);
      if (this.#shelves.has(input)) return;
      this.#shelves.set(input, { byKey: onDemand ? undefined : new Map<string, Bucket>() });
      for (const kind of input.kinds) {
        const indexes = this.#byKind.get(kind);
        if (indexes === undefined) this.#byKind.set(kind, [input]);
        else indexes.push(input);
      }
    };
    for (const input of inputs) visit(input);
  }

  /** Takes in what an object has to say now; readers of changed keys are told. */
  put(owner: string, subject: Subject): void {
    this.#subjectsOf(subject.kind).set(owner, subject);
    const found = new Map<Bucket, unknown[]>();
    for (const index of this.#byKind.get(subject.kind) ?? []) {
      const byKey = this.#shelves.get(index)?.byKey;
      if (byKey !== undefined) collect(index, subject, { byKey, found });
    }
    const before = this.#owned.get(owner);
    if (before === undefined && found.size === 0) return;
    for (const bucket of before ?? []) if (!found.has(bucket)) bucket.put(owner, []);
    for (const [bucket, values] of found) bucket.put(owner, values);
    this.#owned.set(owner, [...found.keys()]);
  }

  drop(owner: string, kind: SubjectKind): void {
    this.#subjects.get(kind)?.delete(owner);
    for (const bucket of this.#owned.get(owner) ?? []) bucket.put(owner, []);
    this.#owned.delete(owner);
  }

  /** The bucket of a key; an empty one where there is no value, so that its readers hear of the first. */
  bucket(index: Index, key: string): Bucket {
    return bucketIn(this.#keysOf(index), key);
  }

  /** The bucket of a key; undefined where there is no value. */
  peek(index: Index, key: string): Bucket | undefined {
    return this.#keysOf(index).get(key);
  }

  #keysOf(index: Index): Map<string, Bucket> {
    const shelf = this.#shelves.get(index);
    if (shelf === undefined) throw new TypeError(`the index ${index.name} is read but not declared as an input`);
    return shelf.byKey ?? this.#fill(index, shelf);
  }

  #fill(index: Index, shelf: Shelf): Map<string, Bucket> {
    const byKey = new Map<string, Bucket>();
    shelf.byKey = byKey;
    for (const kind of index.kinds) {
      for (const [owner, subject] of this.#subjects.get(kind) ?? []) {
        const found = new Map<Bucket, unknown[]>();
        collect(index, subject, { byKey, found });
        if (found.size === 0) continue;
        for (const [bucket, values] of found) bucket.put(owner, values);
        this.#owned.set(owner, [...(this.#owned.get(owner) ?? []), ...found.keys()]);
      }
    }
    return byKey;
  }

  #subjectsOf(kind: SubjectKind): Map<string, Subject> {
    let ofKind = this.#subjects.get(kind);
    if (ofKind === undefined) this.#subjects.set(kind, (ofKind = new Map<string, Subject>()));
    return ofKind;
  }
}

function bucketIn(byKey: Map<string, Bucket>, key: string): Bucket {
  let bucket = byKey.get(key);
  if (bucket === undefined) byKey.set(key, (bucket = new Bucket(byKey, key)));
  return bucket;
}

/** Adds what an index has of a subject, by bucket. */
function collect(
  index: Index,
  subject: Subject,
  { byKey, found }: { readonly byKey: Map<string, Bucket>; readonly found: Map<Bucket, unknown[]> },
): void {
  for (const [key, value] of index.entries(subject)) {
    const bucket = bucketIn(byKey, key);
    const values = found.get(bucket);
    if (values === undefined) found.set(bucket, [value]);
    else values.push(value);
  }
}
