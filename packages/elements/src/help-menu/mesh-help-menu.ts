import { type CSSResultGroup, html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { LocaleController } from '../controllers/locale.js';
import { controlStyles } from '../controls/control-styles.js';
import { keysIcon } from '../controls/icons.js';
import { PopoverController } from '../controls/popover-controller.js';
import { renderPopover } from '../controls/render-popover.js';
import { viewDictionaries } from '../graph-view/words/dictionaries.js';
import { tokenStyles } from '../tokens/token-styles.js';
import { helpMenuStyles } from './mesh-help-menu.styles.js';
import { helpDictionaries } from './words/dictionaries.js';
import type { HelpLine } from './words/help-words.js';

/**
 * @summary What pointer and keys do in a graph.
 *
 * @csspart button - The button that opens it.
 */
export class MeshHelpMenu extends LitElement {
  static override styles: CSSResultGroup = [tokenStyles, controlStyles, helpMenuStyles];

  /** Says the name of the button beside its icon. */
  @property({ type: Boolean }) named = false;

  readonly #view = new LocaleController(this, viewDictionaries);
  readonly #locale = new LocaleController(this, helpDictionaries);
  readonly #popover = new PopoverController(this, {
    opened: () => this.renderRoot.querySelector<HTMLElement>('.panel')?.focus(),
  });

  /** Opens it, with the focus in it. */
  show(): void {
    this.#popover.show();
  }

  protected override render(): TemplateResult {
    return renderPopover({
      popover: this.#popover,
      label: this.#view.words.help,
      icon: keysIcon,
      square: !this.named,
      content: () => this.#renderPanel(),
    });
  }

  #renderPanel(): TemplateResult {
    const { intro, pointer, pointerLines, keys, keyLines } = this.#locale.words;
    return html`<div class="panel" tabindex="-1">
      <p>${intro}</p>
      ${lines(pointer, pointerLines)} ${lines(keys, keyLines)}
    </div>`;
  }
}

function lines(title: string, rows: readonly HelpLine[]): TemplateResult {
  return html`
    <h3>${title}</h3>
    <dl>
      ${rows.map(
        ([does, effect]) => html`
          <dt>${does}</dt>
          <dd>${effect}</dd>
        `,
      )}
    </dl>
  `;
}
