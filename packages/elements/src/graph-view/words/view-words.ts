import type { Change } from '@meshlens/core';
import type { ChangeMark } from '../../graph/annotations.js';

/** The words of the graph view and of what belongs to it: menu, trail, time, comparison, saved views and export. */
export interface ViewWords {
  readonly more: string;
  readonly find: string;
  readonly help: string;
  readonly openGraph: string;
  readonly traced: (operation: string, things: string) => string;
  readonly hideTrace: string;
  readonly menu: {
    readonly label: (of: string) => string;
    readonly nodeGraph: string;
    readonly details: string;
    readonly onlyNamespace: (name: string) => string;
    readonly onlyNeighbours: string;
    readonly hideNode: string;
    readonly hideNamespace: (name: string) => string;
    readonly openBox: string;
    readonly closeBox: string;
    readonly copyName: string;
    readonly source: (name: string) => string;
    readonly target: (name: string) => string;
    readonly fit: string;
    readonly arrange: string;
    readonly showAll: string;
    readonly undo: string;
    readonly whole: string;
  };
  readonly trail: { readonly label: string; readonly whole: string; readonly back: string };
  readonly goTo: {
    readonly label: string;
    readonly search: string;
    readonly noMatch: string;
    readonly count: (shown: string, all: string) => string;
  };
  readonly allHidden: { readonly title: string; readonly hint: string };
  readonly replay: {
    readonly label: string;
    readonly open: string;
    readonly close: string;
    readonly play: string;
    readonly pause: string;
    readonly back: string;
    readonly forward: string;
    readonly time: string;
    readonly span: string;
    readonly lastSpan: (span: string) => string;
    readonly custom: string;
    readonly start: string;
    readonly speed: string;
    readonly speeds: Readonly<Record<'fast' | 'medium' | 'slow', string>>;
    readonly shown: (time: string) => string;
  };
  readonly compare: {
    readonly label: string;
    readonly open: string;
    readonly close: string;
    readonly with: string;
    readonly ago: (span: string) => string;
    readonly custom: string;
    readonly at: string;
    readonly mode: string;
    readonly modes: Readonly<Record<'overlay' | 'side', string>>;
    readonly before: string;
    readonly after: string;
    readonly counts: Readonly<Record<Exclude<ChangeMark, 'absent'>, (count: string) => string>>;
    readonly list: (count: string) => string;
    readonly none: string;
    readonly measure: Readonly<Record<Change['measure'], string>>;
    readonly change: (measure: string, before: string, after: string) => string;
    readonly nothing: string;
    readonly failed: string;
    readonly more: (count: string) => string;
  };
  readonly views: {
    readonly label: string;
    readonly name: string;
    readonly save: string;
    readonly replace: string;
    readonly rename: (name: string) => string;
    readonly remove: (name: string) => string;
    readonly done: string;
    readonly none: string;
    readonly saved: (name: string) => string;
    readonly removed: (name: string) => string;
    readonly applied: (name: string) => string;
    readonly notKept: string;
    readonly failed: string;
    readonly full: string;
  };
  readonly exports: {
    readonly label: string;
    readonly intro: string;
    readonly download: string;
    readonly copy: string;
    readonly copied: string;
    readonly failed: string;
    readonly caption: (at: string, window: string) => string;
    readonly found: (text: string) => string;
    readonly hidden: (text: string) => string;
  };
}
