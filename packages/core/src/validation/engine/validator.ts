import type { Finding, NotEvaluated, ObjectRef } from '../../model/finding.js';
import { defaultIgnores, type IgnoreRule, ignoresOf } from '../ignore.js';
import { type SubjectKind, subjectKindOf } from '../kinds.js';
import type { Rule } from '../rule.js';
import { type Locate, type Subject, subjectId } from '../subject.js';
import { IndexStore } from './index-store.js';
import { type CoverageOf, Reader } from './reader.js';
import { SubjectCell } from './subject-cell.js';

export interface ValidatorOptions {
  readonly rules: readonly Rule[];
  /** How much of a kind can be read; default: everything is there. */
  readonly coverage?: CoverageOf;
  /** Default `defaultIgnores`; a list given replaces it. */
  readonly ignore?: readonly IgnoreRule[];
  /** False for one run only, which costs less: after the first result nothing can be updated. Default true. */
  readonly incremental?: boolean;
}

export interface ValidationResult {
  /** Sorted by object: cluster, namespace, kind, name; then by path and code. */
  readonly findings: readonly Finding[];
  /** Those that an annotation or an ignore rule keeps out of `findings`. */
  readonly ignored: readonly Finding[];
  readonly notEvaluated: readonly NotEvaluated[];
}

/** A change of what is there. An object that is set again replaces the one of the same cluster, kind, namespace and name. */
export interface Change {
  readonly set?: Iterable<Placed>;
  readonly remove?: Iterable<ObjectRef>;
}

/** An object, and where its text is, if there is one. */
export interface Placed {
  readonly subject: Subject;
  readonly locate?: Locate;
}

/** Checks objects, and after a change only those that it can make a difference to. The result is that of a full run. */
export class Validator {
  readonly #store: IndexStore;
  readonly #reader: Reader;
  readonly #rules: Map<SubjectKind, Rule[]> = new Map();
  readonly #ignore: readonly IgnoreRule[];
  readonly #cells: Map<string, SubjectCell> = new Map();
  readonly #dirty: Set<SubjectCell> = new Set();
  /** Cells in order of their objects; undefined after objects came or went. */
  #order: readonly SubjectCell[] | undefined;
  readonly #incremental: boolean;
  #evaluated = false;

  constructor({ rules, coverage, ignore, incremental = true }: ValidatorOptions) {
    this.#store = new IndexStore(
      rules.flatMap(({ inputs }) => inputs),
      { onDemand: !incremental },
    );
    this.#reader = new Reader(this.#store, { coverage, tracks: incremental });
    this.#incremental = incremental;
    this.#ignore = ignore ?? defaultIgnores;
    for (const rule of rules) {
      for (const kind of rule.kinds) {
        const ofKind = this.#rules.get(kind);
        if (ofKind === undefined) this.#rules.set(kind, [rule]);
        else ofKind.push(rule);
      }
    }
  }

  update({ set, remove }: Change): void {
    if (this.#evaluated && !this.#incremental)
      throw new TypeError('a validator that is not incremental cannot be updated after its result');
    for (const ref of remove ?? []) {
      const kind = subjectKindOf(ref.group, ref.kind);
      if (kind !== undefined) this.#remove(subjectId({ ...ref, kind }), kind);
    }
    for (const placed of set ?? []) this.#set(placed);
  }

  /** What is found now. Evaluates what changed since it was last asked. */
  result(): ValidationResult {
    this.evaluate();
    const result = { findings: [] as Finding[], ignored: [] as Finding[], notEvaluated: [] as NotEvaluated[] };
    this.#order ??= [...this.#cells].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell);
    for (const { findings, ignored, notEvaluated } of this.#order) {
      if (findings.length > 0) result.findings.push(...findings);
      if (ignored.length > 0) result.ignored.push(...ignored);
      if (notEvaluated.length > 0) result.notEvaluated.push(...notEvaluated);
    }
    return result;
  }

  /** Evaluates what changed since the last time, and gives the objects that it looked at anew. */
  evaluate(): readonly Subject[] {
    this.#evaluated = true;
    const looked = [...this.#dirty];
    this.#dirty.clear();
    for (const cell of looked) cell.evaluate(this.#reader);
    return looked.map(({ subject }) => subject);
  }

  #set({ subject, locate }: Placed): void {
    const id = subjectId(subject);
    const rules = this.#rules.get(subject.kind);
    this.#store.put(id, subject);
    if (rules === undefined) return;
    const state = { subject, locate, ignores: ignoresOf(subject, this.#ignore) };
    const earlier = this.#cells.get(id);
    if (earlier !== undefined) return earlier.replace(state);
    const cell = new SubjectCell(state, { rules, onDirty: (dirty) => this.#dirty.add(dirty) });
    this.#cells.set(id, cell);
    this.#dirty.add(cell);
    this.#order = undefined;
  }

  #remove(id: string, kind: SubjectKind): void {
    this.#store.drop(id, kind);
    const cell = this.#cells.get(id);
    if (cell === undefined) return;
    this.#cells.delete(id);
    this.#order = undefined;
    this.#dirty.delete(cell);
    cell.letGo();
  }
}
