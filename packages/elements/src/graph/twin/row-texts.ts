import type { Wording } from '../edge-label.js';
import type { NodeFindings } from '../node-findings.js';
import { rowText, type Said } from './row-text.js';
import type { TwinRow } from './rows.js';

interface Worded {
  readonly text: string;
  readonly far: string | undefined;
  readonly finding: NodeFindings | undefined;
}

/** Words rows when they are asked for, each only once as long as nothing that it says changed. */
export class RowTexts {
  #known = new WeakMap<TwinRow, Worded>();
  #of: readonly unknown[] = [];
  #said: { readonly said: Said; readonly wording: Wording } | undefined;

  /** To be called before texts are asked for: what they are worded from. */
  from(said: Said, wording: Wording): void {
    const of = [said.found, said.annotations, wording];
    if (of.some((each, at) => each !== this.#of[at])) this.#known = new WeakMap();
    this.#of = of;
    this.#said = { said, wording };
  }

  readonly textOf = (row: TwinRow): string => {
    if (!this.#said) return '';
    const { said, wording } = this.#said;
    const known = this.#known.get(row);
    const far = said.names.get(row.kind === 'edge' ? row.far : row.id);
    const finding = said.findings.get(row.id);
    if (known && known.far === far && sameFinding(known.finding, finding)) return known.text;
    const text = rowText(row, said, wording);
    this.#known.set(row, { text, far, finding });
    return text;
  };
}

export function sameFinding(a: NodeFindings | undefined, b: NodeFindings | undefined): boolean {
  return a === b || (a?.count === b?.count && a?.worst === b?.worst);
}
