import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { healthOf } from '../legend-table.js';
import type { TwinRow } from './rows.js';
import type { ChunkState } from './tree-in-parts.js';

export interface Tree {
  readonly parts: readonly ChunkState[];
  readonly textOf: (row: TwinRow) => string;
  readonly selected: ReadonlySet<string>;
  /** Key of the one row that Tab reaches. */
  readonly current: string | undefined;
  readonly label: string;
}

/**
 * The graph as a tree for the keyboard and for assistive technology, to which a canvas says nothing. Rows are siblings in the document
 * and say their level, so that one row costs one element; a row whose text and place did not change is not touched.
 */
export function renderTree({ parts, label, ...rest }: Tree): TemplateResult {
  return html`
    <div class="tree" role="tree" aria-multiselectable="true" aria-label=${label}>
      ${repeat(
        parts,
        ({ chunk }) => chunk.key,
        ({ chunk, of }) => html`<div class="rows" role="none">${guard([chunk, ...of], () => renderRows(chunk.rows, rest))}</div>`,
      )}
    </div>
  `;
}

function renderRows(rows: readonly TwinRow[], { textOf, selected, current }: Omit<Tree, 'label' | 'parts'>): unknown {
  return repeat(
    rows,
    ({ key }) => key,
    (row) => {
      const text = textOf(row);
      const { key, id, kind, level, size, position, expanded } = row;
      const health = row.kind === 'node' ? healthOf(row.node) : row.kind === 'edge' ? healthOf(row.edge) : undefined;
      return guard(
        [text, level, size, position, expanded, selected.has(id), key === current, health],
        () => html`
          <button
            type="button"
            role="treeitem"
            class="row ${kind} ${health ?? ''}"
            data-key=${key}
            data-id=${id}
            data-kind=${kind}
            data-level=${Math.min(level, 6)}
            aria-level=${level}
            aria-setsize=${size}
            aria-posinset=${position}
            aria-expanded=${expanded ?? nothing}
            aria-selected=${selected.has(id)}
            tabindex=${key === current ? 0 : -1}
          >
            ${text}
          </button>
        `,
      );
    },
  );
}
