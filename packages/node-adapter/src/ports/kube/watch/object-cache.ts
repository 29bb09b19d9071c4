import type { Kind, KindMap } from '@meshlens/core';

/** Deletions that are remembered between two lists. */
const MOST_TOMBSTONES = 1_000;

/**
 * The objects of one kind, kept by lists and events. What was handed out never changes. Versions that are numbers, as all
 * API servers have them, are compared, so that an event that comes twice or too late changes nothing.
 */
export class ObjectCache<K extends Kind> {
  readonly #objects = new Map<string, KindMap[K]>();
  /** Versions at which objects were deleted since the last list. */
  readonly #tombstones = new Map<string, string>();
  #items: readonly KindMap[K][] | undefined;

  /** Objects that have not changed stay the same, so that who compares by identity finds nothing new. */
  replace(items: readonly KindMap[K][]): void {
    const before = new Map(this.#objects);
    this.#objects.clear();
    this.#tombstones.clear();
    for (const item of items) {
      const key = keyOf(item);
      const known = before.get(key);
      this.#objects.set(key, known !== undefined && isSame(known, item) ? known : item);
    }
    this.#items = undefined;
  }

  set(object: KindMap[K], version: string): void {
    const key = keyOf(object);
    const known = this.#objects.get(key);
    if (isLater(known?.metadata.resourceVersion ?? this.#tombstones.get(key), version)) return;
    this.#tombstones.delete(key);
    this.#objects.set(key, object);
    this.#items = undefined;
  }

  remove(object: KindMap[K], version: string): void {
    const key = keyOf(object);
    const known = this.#objects.get(key);
    if (known !== undefined && !isBefore(known.metadata.resourceVersion, version)) return;
    this.#objects.delete(key);
    this.#tombstones.delete(key);
    this.#tombstones.set(key, version);
    const [oldest] = this.#tombstones.keys();
    if (this.#tombstones.size > MOST_TOMBSTONES && oldest !== undefined) this.#tombstones.delete(oldest);
    this.#items = undefined;
  }

  clear(): void {
    this.replace([]);
  }

  /** The same list for as long as nothing changes. */
  items(): readonly KindMap[K][] {
    this.#items ??= Object.freeze([...this.#objects.values()]);
    return this.#items;
  }
}

function keyOf({ metadata }: KindMap[Kind]): string {
  return `${metadata.namespace ?? ''}/${metadata.name}`;
}

function isSame(one: KindMap[Kind], other: KindMap[Kind]): boolean {
  const { uid, resourceVersion } = one.metadata;
  return resourceVersion !== undefined && resourceVersion === other.metadata.resourceVersion && uid === other.metadata.uid;
}

/** Whether what is known is as late as the event, or later. */
function isLater(known: string | undefined, version: string): boolean {
  return known !== undefined && compareVersions(known, version) >= 0;
}

/** The event of a deletion has a later version than the object had, with old API servers the same. */
function isBefore(known: string | undefined, version: string): boolean {
  return known === undefined || compareVersions(known, version) <= 0;
}

/** Versions that are no numbers are not compared: the order in which they came is believed. */
function compareVersions(known: string, version: string): number {
  if (!DIGITS.test(known) || !DIGITS.test(version)) return -1;
  return known.length === version.length ? (known < version ? -1 : known === version ? 0 : 1) : known.length - version.length;
}

const DIGITS = /^[1-9]\d*$/;

/** The later of two versions. */
export function laterVersion(one: string, other: string): string {
  return compareVersions(one, other) > 0 ? one : other;
}
