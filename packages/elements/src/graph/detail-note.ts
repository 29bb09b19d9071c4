import type { MeshGraph } from '@meshlens/core';
import { html, nothing, type TemplateResult } from 'lit';
import { formatNumber } from '../i18n/format.js';
import type { Wording } from './edge-label.js';
import type { Seen } from './seen-graph.js';

interface NoteOptions extends Wording {
  /** Closes these boxes and opens all others; undefined is what the size of the graph suggests. */
  readonly show: (collapsed: readonly string[] | undefined) => void;
}

/** Says what is left out of a picture, and offers to show it; offers to leave out where a picture is too full. */
export function renderDetailNote(seen: Seen, graph: MeshGraph, { words, language, show }: NoteOptions): TemplateResult | typeof nothing {
  const button = (text: string, press: () => void): TemplateResult => html`<button type="button" @click=${press}>${text}</button>`;
  if (seen.groups.size > 0) {
    const hidden = [...seen.groups.values()].reduce((sum, { members }) => sum + members, 0);
    return html`
      <div class="note" part="note">
        <span>
          ${words.closed(formatNumber(language, hidden), formatNumber(language, seen.groups.size))}<span class="hint"
            >: ${words.howToOpen}</span
          >
        </span>
        ${button(words.openAll, () => show([]))}
      </div>
    `;
  }
  if (seen.level === 'all') return nothing;
  return html`
    <div class="note" part="note">
      <span>${words.many(formatNumber(language, graph.nodes.length))}</span>
      ${button(words.closeAll, () => show(undefined))}
    </div>
  `;
}
