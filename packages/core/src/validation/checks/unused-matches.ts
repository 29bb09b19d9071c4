import type { VirtualService, VirtualServiceSpecHttpMatch } from '../../model/generated/istio.js';
import { kept } from '../walk/kept.js';
import { rulesOf } from '../walk/virtual-service.js';
import { each } from '../walk/walk.js';

/** A match that never counts, and the path of an earlier one that takes all that it fits. */
export interface UnusedMatch {
  readonly path: string;
  readonly earlier: string;
  /** The earlier one asks for just the same, as opposed to less. */
  readonly isEqual: boolean;
}

/** A VirtualService with more matches than this has those that only begin alike compared no further. */
const MAX_PREFIXES = 500;

/** The matches of each protocol that an equal one stands before, and of HTTP such whose prefix of the path an earlier one covers. */
export const unusedMatchesOf: (object: VirtualService) => readonly UnusedMatch[] = kept((object) => [...findUnusedMatches(object)]);

function* findUnusedMatches(object: VirtualService): Iterable<UnusedMatch> {
  for (const protocol of ['http', 'tls', 'tcp'] as const) {
    const equal = new Map<string, string>();
    const prefixes = new Prefixes();
    for (const { value: rule, path: at } of rulesOf(object)[protocol]) {
      for (const { value: match, path } of each<VirtualServiceSpecHttpMatch>(rule.match, `${at}/match`)) {
        const text = canonical({ ...match, name: undefined });
        const same = equal.get(text);
        const wider = protocol === 'http' ? prefixes.add(match, path) : undefined;
        const earlier = same ?? wider?.path;
        if (earlier !== undefined) yield { path, earlier, isEqual: same !== undefined };
        else equal.set(text, path);
      }
    }
  }
}

interface OrderedMatch {
  readonly path: string;
  readonly order: number;
  readonly ignoresCase: boolean;
  readonly conditions: ReadonlyMap<string, string>;
}

/** Matches by prefix, so that one is compared only with those whose prefix its own begins with. */
class Prefixes {
  readonly #byPrefix: Map<string, OrderedMatch[]> = new Map();
  readonly #lengths: Set<number> = new Set();
  #count = 0;

  /** Adds a match, and gives the first of those before it that cover it. */
  add({ uri, ignoreUriCase: ignoresCase = false, ...others }: VirtualServiceSpecHttpMatch, path: string): OrderedMatch | undefined {
    const prefix = uri?.prefix;
    if (prefix === undefined) return undefined;
    const added = { path, order: this.#count, ignoresCase, conditions: conditionsOf(others) };
    const first = this.#earliestOver(prefix, added);
    if (this.#count === MAX_PREFIXES) return first;
    const alike = this.#byPrefix.get(prefix);
    if (alike === undefined) this.#byPrefix.set(prefix, [added]);
    else alike.push(added);
    this.#lengths.add(prefix.length);
    this.#count += 1;
    return first;
  }

  #earliestOver(prefix: string, narrow: OrderedMatch): OrderedMatch | undefined {
    let first: OrderedMatch | undefined;
    for (const length of this.#lengths) {
      const alike = length > prefix.length ? undefined : this.#byPrefix.get(prefix.slice(0, length));
      for (const each of alike ?? []) {
        // They are in order: what comes after the first is not looked at.
        if (first !== undefined && each.order > first.order) break;
        if (covers(each, narrow)) first = each;
      }
    }
    return first;
  }
}

/** Whether one whose prefix begins the other's asks for nothing else that the other does not ask for. */
function covers(wide: OrderedMatch, narrow: OrderedMatch): boolean {
  if (wide.ignoresCase !== narrow.ignoresCase) return false;
  for (const [condition, value] of wide.conditions) if (narrow.conditions.get(condition) !== value) return false;
  return true;
}

const labelled = ['headers', 'queryParams', 'withoutHeaders', 'sourceLabels'] as const;
const single = ['port', 'method', 'authority', 'scheme', 'gateways', 'sourceNamespace'] as const;

/** All that a match asks for beside the path. */
function conditionsOf(match: VirtualServiceSpecHttpMatch): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const field of single) if (match[field] !== undefined) found.set(field, canonical(match[field]));
  for (const field of labelled) {
    for (const [key, value] of Object.entries(match[field] ?? {})) found.set(`${field}/${key}`, canonical(value));
  }
  return found;
}

/** One text for all values that are equal, whatever the order of their keys. */
function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  const fields = Object.entries(value).filter(([, each]) => each !== undefined);
  return `{${fields
    .map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`)
    .sort()
    .join()}}`;
}
