import type { Finding, NotEvaluated } from '../../model/finding.js';
import { type Ignores } from '../ignore.js';
import { codesOf, type Report, type Rule } from '../rule.js';
import { type Locate, refOf, type Subject } from '../subject.js';
import { Cell, type Gap } from './cell.js';
import type { Reader } from './reader.js';

/** An object as it is now. */
export interface CellState {
  readonly subject: Subject;
  readonly ignores: Ignores;
  readonly locate: Locate | undefined;
}

/** What all rules together say of one object. */
export class SubjectCell extends Cell {
  readonly #rules: readonly Rule[];
  readonly #onDirty: (cell: SubjectCell) => void;
  #state: CellState;
  findings: readonly Finding[] = [];
  ignored: readonly Finding[] = [];
  notEvaluated: readonly NotEvaluated[] = [];

  constructor(state: CellState, { rules, onDirty }: { readonly rules: readonly Rule[]; readonly onDirty: (cell: SubjectCell) => void }) {
    super();
    this.#state = state;
    this.#rules = rules;
    this.#onDirty = onDirty;
  }

  get subject(): Subject {
    return this.#state.subject;
  }

  /** The object has another content. */
  replace(state: CellState): void {
    this.#state = state;
    this.touch();
  }

  turnDirty(): void {
    this.#onDirty(this);
  }

  evaluate(reader: Reader): void {
    const findings: Finding[] = [];
    const notEvaluated: NotEvaluated[] = [];
    const into = { findings, notEvaluated };
    reader.during(this, () => {
      for (const rule of this.#rules) this.#apply(rule, reader, into);
    });
    if (findings.length === 0) {
      [this.findings, this.ignored, this.notEvaluated] = [[], [], notEvaluated];
      return;
    }
    const isIgnored = findings.map(({ codes }) => this.#state.ignores(codes));
    this.findings = inOrder(findings.filter((_, i) => !isIgnored[i]));
    this.ignored = inOrder(findings.filter((_, i) => isIgnored[i]));
    this.notEvaluated = notEvaluated;
  }

  #apply(rule: Rule, reader: Reader, into: { readonly findings: Finding[]; readonly notEvaluated: NotEvaluated[] }): void {
    let reports: Report[] | undefined;
    let gaps: readonly Gap[];
    const outer = reader.beginGaps();
    try {
      for (const report of rule.check(this.#state.subject, reader)) {
        reports ??= [];
        reports.push(report);
      }
    } catch (error) {
      const input = `${rule.code}: ${error instanceof Error ? error.message : String(error)}`.slice(0, 300);
      into.notEvaluated.push({ code: rule.code, codes: codesOf(rule), ref: refOf(this.subject), input, coverage: 'failed' });
      return;
    } finally {
      gaps = reader.endGaps(outer);
    }
    const certain = gaps.length === 0 || rule.evidence === 'presence';
    if (certain) for (const report of reports ?? []) into.findings.push(this.#findingOf(rule, report));
    if (gaps.length === 0 || (!certain && reports === undefined)) return;
    const { code } = rule;
    for (const gap of gaps) into.notEvaluated.push({ code, codes: codesOf(rule), ref: refOf(this.subject), ...gap });
  }

  #findingOf(rule: Rule, { path, severity, params, related, fix }: Report): Finding {
    return {
      code: rule.code,
      codes: codesOf(rule),
      severity: severity ?? rule.severity,
      ref: refOf(this.subject),
      path,
      params: params ?? {},
      related: related ?? [],
      ...(fix && { fix }),
      ...this.#state.locate?.(path),
    };
  }
}

/** By place, then code. Equal findings, which two ways through one list can give, are told once. */
function inOrder(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length < 2) return findings;
  const byKey = new Map(findings.map((finding) => [`${finding.path}\n${finding.code}\n${JSON.stringify(finding.params)}`, finding]));
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, finding]) => finding);
}
