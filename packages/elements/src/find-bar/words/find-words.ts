import type { Completion, FindError, FindPreset, GraphFeature } from '@meshlens/core';

export interface FindWords {
  readonly bar: string;
  readonly use: Readonly<Record<'find' | 'hide', { readonly label: string; readonly hint: string }>>;
  readonly clear: string;
  readonly presets: string;
  readonly preset: Readonly<Record<FindPreset['id'], string>>;
  readonly completions: string;
  readonly kind: Readonly<Record<Completion['kind'], string>>;
  readonly type: Readonly<Record<'string' | 'number' | 'flag', string>>;
  readonly of: Readonly<Record<'edge' | 'node', string>>;
  readonly offered: (count: string) => string;
  readonly error: Readonly<Record<FindError['code'], string>>;
  readonly expected: (what: string) => string;
  readonly found: (nodes: string, edges: string) => string;
  readonly foundNothing: string;
  readonly place: (current: string, all: string) => string;
  readonly next: string;
  readonly previous: string;
  readonly hidden: (nodes: string, edges: string) => string;
  readonly undo: string;
  readonly redo: string;
  readonly showAll: string;
  /** Why more is asked for than the options say. */
  readonly alsoAsks: (features: string) => string;
  readonly feature: Readonly<Partial<Record<GraphFeature, string>>>;
  readonly help: {
    readonly open: string;
    readonly title: string;
    readonly intro: string;
    readonly rules: readonly string[];
    readonly examples: string;
    readonly nodes: string;
    readonly edges: string;
    readonly edgeUnits: string;
    readonly operators: string;
    readonly names: string;
    readonly takes: string;
    readonly symbol: string;
    readonly words: string;
    readonly keys: string;
    readonly keyLines: readonly (readonly [keys: string, does: string])[];
  };
}
