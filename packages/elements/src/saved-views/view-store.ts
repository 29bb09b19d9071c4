import type { GraphViewState } from '../graph-view/state/graph-view-state.js';
import { readState } from '../graph-view/state/read-state.js';
import { isRecord } from '../graph-view/state/readers.js';

export interface SavedView {
  readonly name: string;
  readonly state: GraphViewState;
}

/** Where views are kept. A host gives its own to share them between people; both may fail, which the reader is told. */
export interface ViewStore {
  /** What `save` was given last, or anything else: it is checked. */
  readonly load: () => unknown;
  readonly save: (views: readonly SavedView[]) => Promise<void> | void;
}

export const mostViews = 100;
const longestName = 100;

/** Views that came from outside: what is not one is left out, all is bounded. */
export function readViews(value: unknown): readonly SavedView[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, mostViews).flatMap((each: unknown): SavedView[] => {
    if (!isRecord(each) || typeof each.name !== 'string' || each.name.trim() === '') return [];
    return [{ name: cleanName(each.name), state: readState(each.state) }];
  });
}

export function cleanName(name: string): string {
  return name.trim().slice(0, longestName);
}

/** Keeps views in this browser, for this site. Throws where the browser keeps nothing. */
export function localViewStore(key = 'meshlens-views'): ViewStore {
  return {
    load: () => {
      const text = localStorage.getItem(key);
      return text === null ? [] : (JSON.parse(text) as unknown);
    },
    save: (views) => localStorage.setItem(key, JSON.stringify(views)),
  };
}
