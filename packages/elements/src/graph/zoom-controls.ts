import { html, nothing, svg, type TemplateResult } from 'lit';
import type { GraphWords } from './words/graph-words.js';

const icon = (path: TemplateResult): TemplateResult =>
  html`<svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">${path}</svg>`;
const plus = icon(svg`<path d="M8 3v10M3 8h10" />`);
const minus = icon(svg`<path d="M3 8h10" />`);
const frame = icon(svg`<path d="M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.500H10M6 13.500H2.500V10" />`);
const scatter = icon(svg`<path d="M2.5 3h3v3h-3zM10.5 2.500h3v3h-3zM10.5 10h3v3h-3zM5.5 4.500h5M5 6l5.5 5" />`);
const screen = icon(svg`<path d="M9.5 6.5 13.5 2.500M10.5 2.500h3v3M6.5 9.5 2.5 13.500M2.5 10.500v3h3" />`);

/** What the buttons in the corner do. */
export interface Controlled {
  zoomIn(): void;
  zoomOut(): void;
  fit(): void;
  arrange(): void;
  toggleFullscreen(): Promise<void>;
}

export function renderZoomControls(words: GraphWords, picture: Controlled): TemplateResult {
  const button = (title: string, content: TemplateResult, press: () => void): TemplateResult => html`
    <button type="button" title=${title} aria-label=${title} @click=${press}>${content}</button>
  `;
  return html`
    <div class="controls" part="controls">
      ${button(words.zoomIn, plus, () => picture.zoomIn())} ${button(words.zoomOut, minus, () => picture.zoomOut())}
      ${button(words.fit, frame, () => picture.fit())} ${button(words.arrange, scatter, () => picture.arrange())}
      ${document.fullscreenEnabled ? button(words.fullscreen, screen, () => void picture.toggleFullscreen().catch(() => undefined)) : nothing}
    </div>
  `;
}
