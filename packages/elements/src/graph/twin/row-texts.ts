import type { Wording } from '../edge-label.js';
import type { NodeFindings } from '../node-findings.js';
import { rowText, type Said } from './row-text.js';
import type { TwinRow } from './rows.js';

interface Worded {
  readonly text: string;
  readonly far: string | undefined;
  readonly finding: NodeFindings | undefined;
}

/** Words rows, each only once as long as nothing that it says changed. */
export class RowTexts {
  #known = new WeakMap<TwinRow, Worded>();
  #of: readonly unknown[] = [];
  #texts: ReadonlyMap<TwinRow, string> = new Map();

  /** By row; the same object for the same rows where no text changed. */
  word(rows: readonly TwinRow[], said: Said, wording: Wording): ReadonlyMap<TwinRow, string> {
    const of = [said.found, said.annotations, wording];
    if (of.some((each, at) => each !== this.#of[at])) this.#known = new WeakMap();
    this.#of = of;
    const texts = new Map(rows.map((row) => [row, this.#textOf(row, said, wording)]));
    if (texts.size !== this.#texts.size || rows.some((row) => texts.get(row) !== this.#texts.get(row))) this.#texts = texts;
    return this.#texts;
  }

  #textOf(row: TwinRow, said: Said, wording: Wording): string {
    const known = this.#known.get(row);
    const far = said.names.get(row.kind === 'edge' ? row.far : row.id);
    const finding = said.findings.get(row.id);
    if (known && known.far === far && sameFinding(known.finding, finding)) return known.text;
    const text = rowText(row, said, wording);
    this.#known.set(row, { text, far, finding });
    return text;
  }
}

function sameFinding(a: NodeFindings | undefined, b: NodeFindings | undefined): boolean {
  return a === b || (a?.count === b?.count && a?.worst === b?.worst);
}
