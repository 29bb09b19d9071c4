import { html, nothing, svg, type TemplateResult } from 'lit';

interface LegendState {
  readonly open: boolean;
  readonly title: string;
  readonly turn: (open: boolean) => void;
}

const key = svg`<path d="M2.500 4.500a1.500 1.500 0 1 0 3 0 1.500 1.500 0 1 0-3 0M2.700 9.700h2.600v2.600H2.700zM8 4.500h5.500M8 11h5.500" />`;

/**
 * The button that opens the legend over the picture, and the legend. It does not take the keyboard with it, since nothing in it is to be
 * pressed; Escape closes it, and leads back to the button from within.
 */
export function renderLegend({ open, title, turn }: LegendState): TemplateResult {
  const onKey = (event: KeyboardEvent): void => {
    if (!open || event.key !== 'Escape') return;
    event.stopPropagation();
    if (event.currentTarget instanceof Element) event.currentTarget.querySelector('button')?.focus();
    turn(false);
  };
  return html`
    <div class="legend" @keydown=${onKey}>
      <button type="button" part="legend-button" aria-expanded=${open} aria-controls="legend" @click=${() => turn(!open)}>
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">${key}</svg>
        ${title}
      </button>
      <div id="legend" role="region" aria-label=${title} tabindex=${open ? 0 : nothing} ?hidden=${!open} part="legend">
        ${open ? html`<mesh-graph-legend></mesh-graph-legend>` : nothing}
      </div>
    </div>
  `;
}
