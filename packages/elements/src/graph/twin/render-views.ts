import { html, svg, type TemplateResult } from 'lit';
import type { GraphWords } from '../words/graph-words.js';
import type { TwinView } from './twin.js';

const paths: Readonly<Record<TwinView, string>> = {
  picture:
    'M2 8a2 2 0 1 0 4 0 2 2 0 1 0-4 0M10 3.500a2 2 0 1 0 4 0 2 2 0 1 0-4 0M10 12.500a2 2 0 1 0 4 0 2 2 0 1 0-4 0M5.800 7l4.400-2.600M5.800 9l4.400 2.600',
  tree: 'M2.500 3h4M6.500 8h7M6.500 13h7M3.500 3v10h3M3.500 8h3',
  table: 'M2 3h12v10H2zM2 6.400h12M2 9.700h12M6.500 6.400V13',
};

/** Chooses how the graph is shown. */
export function renderViews(view: TwinView, { view: words }: GraphWords, choose: (view: TwinView) => void): TemplateResult {
  return html`<div class="views" part="views" role="group" aria-label=${words.label}>
    ${(['picture', 'tree', 'table'] as const).map(
      (each) => html`
        <button type="button" title=${words[each]} aria-label=${words[each]} aria-pressed=${each === view} @click=${() => choose(each)}>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">${svg`<path d=${paths[each]} />`}</svg>
        </button>
      `,
    )}
  </div>`;
}
