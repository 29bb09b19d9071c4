import type {
  EnvoyFilter,
  EnvoyFilterSpec,
  EnvoyFilterSpecConfigPatches,
  EnvoyFilterSpecConfigPatchesMatchWaypointFilter,
} from '../../model/generated/istio.js';
import { pathBelow } from '../path.js';
import { isRecord } from '../schema/conform.js';
import { each, type Placed } from './walk.js';

/** A patch of an EnvoyFilter, by what it does to what. */
export interface PlacedPatch {
  /** Of the patch's operation. */
  readonly path: string;
  readonly applyTo: string;
  readonly operation: string;
  /** Whether it holds for some versions of the proxy only. */
  readonly versioned: boolean;
  /** What its value names itself; '' where it does not. */
  readonly name: string;
}

/** Every patch that says what it does. */
export function* patchesOf({ spec }: EnvoyFilter): Iterable<PlacedPatch> {
  for (const { value, path } of each(spec?.configPatches, 'spec/configPatches')) {
    const operation = value.patch?.operation ?? 'INVALID';
    if (operation === 'INVALID') continue;
    const name = nameOf(value);
    const versioned = (value.match?.proxy?.proxyVersion ?? '') !== '';
    yield { path: `${path}/patch/operation`, applyTo: value.applyTo ?? 'INVALID', operation, versioned, name };
  }
}

/** Patches whose effect hangs on what others have done before, where nothing fixes the order. Those that are never applied do not count. */
export function* unorderedPatchesOf(filter: EnvoyFilter): Iterable<PlacedPatch & { readonly afterVersioned: boolean }> {
  if ((filter.spec?.priority ?? 0) !== 0) return;
  const versioned = new Set<string>();
  for (const patch of patchesOf(filter)) {
    const { applyTo, operation, name } = patch;
    const inserts = operation === 'INSERT_BEFORE' || operation === 'INSERT_AFTER';
    const changes = (operation === 'REMOVE' && canAddOrRemove(applyTo)) || (operation === 'REPLACE' && canReplace(applyTo));
    if (inserts || changes) yield { ...patch, afterVersioned: name !== '' && versioned.has(name) };
    if (patch.versioned) versioned.add(name);
  }
}

/** Whether what a patch applies to can be added and removed at all; all else can only be merged into. */
export const canAddOrRemove = (applyTo: string): boolean => applyTo !== 'ROUTE_CONFIGURATION' && applyTo !== 'HTTP_ROUTE';
export const canReplace = (applyTo: string): boolean => ['NETWORK_FILTER', 'HTTP_FILTER', 'VIRTUAL_HOST'].includes(applyTo);

function nameOf({ patch }: EnvoyFilterSpecConfigPatches): string {
  const value: Readonly<Record<string, unknown>> = patch?.value ?? {};
  return typeof value.name === 'string' ? value.name : '';
}

/** A patch that chooses by a filter of a listener; the path is the filter's. */
export interface FilterMatch extends Placed<EnvoyFilterSpecConfigPatches> {
  readonly filter: EnvoyFilterSpecConfigPatchesMatchWaypointFilter;
}

/** Every patch for listeners and what is in them that chooses by a filter. */
export function* filterMatchesOf(spec: EnvoyFilterSpec | undefined): Iterable<FilterMatch> {
  for (const { value, path } of each(spec?.configPatches, 'spec/configPatches')) {
    const filter = value.match?.listener?.filterChain?.filter;
    if (filter === undefined || !listenerClass.has(value.applyTo ?? '')) continue;
    yield { value, path: `${path}/match/listener/filterChain/filter`, filter };
  }
}

const listenerClass: ReadonlySet<string> = new Set(['LISTENER', 'FILTER_CHAIN', 'NETWORK_FILTER', 'HTTP_FILTER']);

/** How deep values are looked into: as deep as YAML may be. */
const MAX_DEPTH = 64;

/** Every `@type` in a value. */
export function* typesOf(value: unknown, path: string, depth = 0): Iterable<Placed<unknown>> {
  if (depth > MAX_DEPTH) return;
  if (Array.isArray(value)) {
    for (const { value: item, path: at } of each<unknown>(value, path)) yield* typesOf(item, at, depth + 1);
  } else if (isRecord(value)) {
    for (const [key, field] of Object.entries(value)) {
      const at = pathBelow(path, key);
      if (key === '@type') yield { value: field, path: at };
      else yield* typesOf(field, at, depth + 1);
    }
  }
}
