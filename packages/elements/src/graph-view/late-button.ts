import { html, nothing, type TemplateResult } from 'lit';
import { chevronIcon } from '../controls/icons.js';
import type { Part } from '../parts/part.js';
import type { PartsController } from '../parts/parts-controller.js';

interface Opening extends Element {
  readonly updateComplete?: Promise<unknown>;
  show?: () => void;
}

interface LateButton {
  readonly parts: PartsController;
  readonly label: string;
  readonly icon: TemplateResult;
  readonly square?: boolean;
}

/**
 * For inside an element whose code is loaded when it is first pressed: a button in its place that looks like its own. Pressed, it loads
 * the code and opens the element.
 */
export function renderLateButton(part: Part, { parts, label, icon, square = false }: LateButton): TemplateResult | typeof nothing {
  if (part.module) return nothing;
  const press = async ({ currentTarget }: Event): Promise<void> => {
    const element: Opening | null = currentTarget instanceof Element ? currentTarget.parentElement : null;
    parts.need(part);
    if (!(await part.load())) return;
    await element?.updateComplete;
    element?.show?.();
  };
  return html`<button
    class=${square ? 'button square' : 'button'}
    type="button"
    title=${square ? label : nothing}
    aria-label=${square ? label : nothing}
    aria-haspopup="dialog"
    aria-expanded="false"
    @click=${press}
  >
    ${icon} ${square ? nothing : html`${label} ${chevronIcon}`}
  </button>`;
}
