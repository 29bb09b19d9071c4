import type { SubjectKind } from '../kinds.js';
import { type Subject, subjectId } from '../subject.js';
import { Bucket } from './bucket.js';
import type { Index, Input } from './inputs.js';

/** Holds the entries of all indexes, object by object. */
export class IndexStore {
  readonly #byKind: Map<SubjectKind, Index[]> = new Map();
  readonly #buckets: Map<Index, Map<string, Bucket>> = new Map();
  /** Which buckets an object has values in. */
  readonly #owned: Map<string, readonly Bucket[]> = new Map();

  constructor(inputs: Iterable<Input>) {
    const visit = (input: Input): void => {
      if (input.sort === 'query') return input.inputs.forEach(visit);
      if (this.#buckets.has(input)) return;
      this.#buckets.set(input, new Map());
      for (const kind of input.kinds) {
        const indexes = this.#byKind.get(kind);
        if (indexes === undefined) this.#byKind.set(kind, [input]);
        else indexes.push(input);
      }
    };
    for (const input of inputs) visit(input);
  }

  /** Takes in what an object has to say now; readers of changed keys are told. */
  put(subject: Subject): void {
    const owner = subjectId(subject);
    const found = new Map<Bucket, unknown[]>();
    for (const index of this.#byKind.get(subject.kind) ?? []) {
      for (const [key, value] of index.entries(subject)) {
        const bucket = this.bucket(index, key);
        const values = found.get(bucket);
        if (values === undefined) found.set(bucket, [value]);
        else values.push(value);
      }
    }
    const before = this.#owned.get(owner) ?? [];
    for (const bucket of before) if (!found.has(bucket)) bucket.put(owner, []);
    for (const [bucket, values] of found) bucket.put(owner, values);
    this.#owned.set(owner, [...found.keys()]);
  }

  drop(owner: string): void {
    for (const bucket of this.#owned.get(owner) ?? []) bucket.put(owner, []);
    this.#owned.delete(owner);
  }

  /** The bucket of a key; an empty one where there is no value, so that its readers hear of the first. */
  bucket(index: Index, key: string): Bucket {
    const byKey = this.#keysOf(index);
    let bucket = byKey.get(key);
    if (bucket === undefined) {
      bucket = new Bucket(() => byKey.delete(key));
      byKey.set(key, bucket);
    }
    return bucket;
  }

  /** The bucket of a key; undefined where there is no value. */
  peek(index: Index, key: string): Bucket | undefined {
    return this.#keysOf(index).get(key);
  }

  #keysOf(index: Index): Map<string, Bucket> {
    const byKey = this.#buckets.get(index);
    if (byKey === undefined) throw new TypeError(`the index ${index.name} is read but not declared as an input`);
    return byKey;
  }
}
