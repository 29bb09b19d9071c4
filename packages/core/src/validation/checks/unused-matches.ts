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
        const earlier = same ?? prefixes.earliestOver(match)?.path;
        if (earlier !== undefined) yield { path, earlier, isEqual: same !== undefined };
        else equal.set(text, path);
        if (protocol === 'http') prefixes.add({ match, path });
      }
    }
  }
}

interface PlacedMatch {
  readonly match: VirtualServiceSpecHttpMatch;
  readonly path: string;
}

interface OrderedMatch extends PlacedMatch {
  readonly order: number;
}

/** Matches by prefix, so that one is compared only with those whose prefix its own begins with. */
class Prefixes {
  readonly #byPrefix: Map<string, OrderedMatch[]> = new Map();
  readonly #lengths: Set<number> = new Set();
  #count = 0;

  add(placed: PlacedMatch): void {
    const prefix = placed.match.uri?.prefix;
    if (prefix === undefined || this.#count === MAX_PREFIXES) return;
    const alike = this.#byPrefix.get(prefix);
    const entry = { ...placed, order: this.#count };
    if (alike === undefined) this.#byPrefix.set(prefix, [entry]);
    else alike.push(entry);
    this.#lengths.add(prefix.length);
    this.#count += 1;
  }

  /** The first of those that cover it. */
  earliestOver(match: VirtualServiceSpecHttpMatch): PlacedMatch | undefined {
    const prefix = match.uri?.prefix;
    if (prefix === undefined) return undefined;
    let first: OrderedMatch | undefined;
    for (const length of this.#lengths) {
      const alike = length > prefix.length ? undefined : this.#byPrefix.get(prefix.slice(0, length));
      for (const each of alike ?? []) {
        // They are in order: what comes after the first is not looked at.
        if (first !== undefined && each.order > first.order) break;
        if (coversPrefix(each.match, match)) first = each;
      }
    }
    return first;
  }
}

const labelled = ['headers', 'queryParams', 'withoutHeaders', 'sourceLabels'] as const;
const single = ['port', 'method', 'authority', 'scheme', 'gateways', 'sourceNamespace'] as const;

/** Whether one whose prefix begins the other's asks for nothing else that the other does not ask for. */
function coversPrefix(wide: VirtualServiceSpecHttpMatch, narrow: VirtualServiceSpecHttpMatch): boolean {
  if ((wide.ignoreUriCase ?? false) !== (narrow.ignoreUriCase ?? false)) return false;
  if (!single.every((field) => wide[field] === undefined || canonical(wide[field]) === canonical(narrow[field]))) return false;
  return labelled.every((field) => wide[field] === undefined || areAsked(wide[field], narrow[field] ?? {}));
}

function areAsked(wanted: Readonly<Record<string, unknown>>, asked: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(wanted).every(([key, value]) => Object.hasOwn(asked, key) && canonical(value) === canonical(asked[key]));
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
