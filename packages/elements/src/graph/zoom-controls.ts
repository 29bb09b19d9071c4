import { html, svg, type TemplateResult } from 'lit';
import type { Viewport } from './cytoscape/viewport.js';
import type { GraphWords } from './words/graph-words.js';

const icon = (path: TemplateResult): TemplateResult =>
  html`<svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">${path}</svg>`;
const plus = icon(svg`<path d="M8 3v10M3 8h10" />`);
const minus = icon(svg`<path d="M3 8h10" />`);
const frame = icon(svg`<path d="M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10" />`);

export function renderZoomControls(words: GraphWords, viewport: () => Viewport | undefined): TemplateResult {
  const button = (title: string, content: TemplateResult, press: () => void): TemplateResult => html`
    <button type="button" title=${title} aria-label=${title} @click=${press}>${content}</button>
  `;
  return html`
    <div class="controls" part="controls">
      ${button(words.zoomIn, plus, () => viewport()?.zoomIn())} ${button(words.zoomOut, minus, () => viewport()?.zoomOut())}
      ${button(words.fit, frame, () => viewport()?.fit())}
    </div>
  `;
}
