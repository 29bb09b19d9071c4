import { html, nothing, type TemplateResult } from 'lit';
import { chevronIcon } from './icons.js';
import type { PopoverController } from './popover-controller.js';

export interface PopoverFrame {
  readonly popover: PopoverController;
  /** Of the button and of what it opens. */
  readonly label: string;
  readonly icon: TemplateResult;
  /** Only the icon is seen; the label is its tip. */
  readonly square?: boolean;
  /** Rendered while it is open only. */
  readonly content: () => TemplateResult;
}

/** A button with a popover below it, as `PopoverController` expects them. */
export function renderPopover({ popover, label, icon, square = false, content }: PopoverFrame): TemplateResult {
  const { open } = popover;
  return html`
    <button
      id="button"
      part="button"
      class=${square ? 'button square' : 'button'}
      type="button"
      popovertarget="panel"
      title=${square ? label : nothing}
      aria-label=${square ? label : nothing}
      aria-haspopup="dialog"
      aria-expanded=${open}
    >
      ${icon} ${square ? nothing : html`${label} ${chevronIcon}`}
    </button>
    <div id="panel" popover role="dialog" aria-label=${label} @beforetoggle=${popover.onBeforeToggle} @toggle=${popover.onToggle}>
      ${open ? content() : nothing}
    </div>
  `;
}
