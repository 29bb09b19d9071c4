import { html, nothing, type TemplateResult } from 'lit';
import { warningIcon } from '../controls/icons.js';
import type { Words } from '../i18n/words.js';
import type { PartsController } from '../parts/parts-controller.js';

/** The line that says that code of this page could not be loaded, with what can be done about it. */
export function renderUnloaded({ failed, retry }: PartsController, { states, common }: Words): TemplateResult | typeof nothing {
  if (failed.length === 0) return nothing;
  const { title, hint } = states.unloaded;
  return html`<p class="stale unloaded" role="alert">
    ${warningIcon}<span>${title}. ${hint}</span>
    <button class="button" type="button" @click=${retry}>${common.retry}</button>
  </p>`;
}
