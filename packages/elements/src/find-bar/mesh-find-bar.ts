import type { GraphFeature, MeshGraph } from '@meshlens/core';
import { type CSSResultGroup, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { LocaleController } from '../controllers/locale.js';
import { controlStyles } from '../controls/control-styles.js';
import { chevronIcon, helpIcon, redoIcon, undoIcon, upIcon } from '../controls/icons.js';
import { dictionaries } from '../i18n/dictionaries.js';
import { formatNumber } from '../i18n/format.js';
import { tokenStyles } from '../tokens/token-styles.js';
import { emitFindEvent } from './find-events.js';
import { findBarStyles } from './mesh-find-bar.styles.js';
import type { MeshFindField } from './mesh-find-field.js';
import { renderHelp } from './render-help.js';
import { findDictionaries } from './words/dictionaries.js';

/** How much of something: nodes and edges. */
export interface GraphCount {
  readonly nodes: number;
  readonly edges: number;
}

const none: GraphCount = { nodes: 0, edges: 0 };

/**
 * @summary Finds and hides parts of a graph by expressions: two fields with suggestions, the number of matches, and the way back.
 * It changes no graph: listen to its events, and tell it what came of them. The language is that of `compileFind` in `@meshlens/core`.
 *
 * @fires {CustomEvent<FindChangeDetail>} mesh-find-change - Another readable expression, in either field.
 * @fires {CustomEvent<{ by: 1 | -1 }>} mesh-find-step - To the next match, or the one before.
 * @fires {CustomEvent<undefined>} mesh-hide-undo - The last hiding is to be undone.
 * @fires {CustomEvent<undefined>} mesh-hide-redo - What was undone is to be done again.
 * @fires {CustomEvent<undefined>} mesh-show-all - Nothing is to be hidden any more.
 */
export class MeshFindBar extends LitElement {
  static override styles: CSSResultGroup = [tokenStyles, controlStyles, findBarStyles];

  /** Where suggested values come from: the graph before anything is hidden. */
  @property({ attribute: false }) graph: MeshGraph | undefined = undefined;
  /** The expressions that are applied; empty is none. */
  @property() find = '';
  @property() hide = '';
  @property({ attribute: false }) foundCount: GraphCount = none;
  @property({ attribute: false }) hiddenCount: GraphCount = none;
  /** Which match the reader is at, from 1; 0 is none. */
  @property({ type: Number }) place = 0;
  @property({ type: Boolean, attribute: 'can-undo' }) canUndo = false;
  @property({ type: Boolean, attribute: 'can-redo' }) canRedo = false;
  /** What is asked for of the mesh only because the expressions name it: said in a line. */
  @property({ attribute: false }) alsoAsked: readonly GraphFeature[] = [];

  @query('dialog') private readonly dialog!: HTMLDialogElement;

  readonly #locale = new LocaleController(this, findDictionaries);
  readonly #common = new LocaleController(this, dictionaries);

  /** To the find field. */
  override focus(): void {
    this.renderRoot.querySelector<MeshFindField>('mesh-find-field')?.focus();
  }

  protected override render(): TemplateResult {
    const { words } = this.#locale;
    const close = this.#common.words.common.close;
    const also = this.alsoAsked.map((feature) => words.feature[feature] ?? feature);
    return html`
      <div class="bar" role="search" aria-label=${words.bar}>
        <mesh-find-field
          use="find"
          .value=${this.find}
          .graph=${this.graph}
          @mesh-expression=${(event: CustomEvent<{ readonly text: string }>) => this.#change({ find: event.detail.text })}
        ></mesh-find-field>
        ${this.find === '' ? nothing : this.#renderMatches()}
        <mesh-find-field
          use="hide"
          .value=${this.hide}
          .graph=${this.graph}
          @mesh-expression=${(event: CustomEvent<{ readonly text: string }>) => this.#change({ hide: event.detail.text })}
        ></mesh-find-field>
        ${this.#renderHidden()} ${this.#button(words.help.open, helpIcon, () => this.dialog.showModal())}
      </div>
      <p class="note" role="status">${also.length > 0 ? words.alsoAsks(also.join(', ')) : nothing}</p>
      ${renderHelp(words, close)}
    `;
  }

  #renderMatches(): TemplateResult {
    const { words, language } = this.#locale;
    const { nodes, edges } = this.foundCount;
    const all = nodes + edges;
    const number = (value: number): string => formatNumber(language, value);
    return html`
      <div class="group">
        <span class="count" role="status">
          ${all === 0 ? words.foundNothing : this.place > 0 ? words.place(number(this.place), number(all)) : words.found(number(nodes), number(edges))}
        </span>
        ${this.#button(words.previous, upIcon, () => emitFindEvent(this, 'mesh-find-step', { by: -1 }), all === 0)}
        ${this.#button(words.next, chevronIcon, () => emitFindEvent(this, 'mesh-find-step', { by: 1 }), all === 0)}
      </div>
    `;
  }

  #renderHidden(): TemplateResult {
    const { words, language } = this.#locale;
    const { nodes, edges } = this.hiddenCount;
    const some = nodes + edges > 0 || this.hide !== '';
    return html`
      <div class="group">
        <span class=${some ? 'count' : 'visually-hidden'} role="status">
          ${some ? words.hidden(formatNumber(language, nodes), formatNumber(language, edges)) : nothing}
        </span>
        ${this.canUndo ? this.#button(words.undo, undoIcon, () => emitFindEvent(this, 'mesh-hide-undo', undefined)) : nothing}
        ${this.canRedo ? this.#button(words.redo, redoIcon, () => emitFindEvent(this, 'mesh-hide-redo', undefined)) : nothing}
        ${
          some
            ? html`<button class="button plain" type="button" @click=${() => emitFindEvent(this, 'mesh-show-all', undefined)}>
                ${words.showAll}
              </button>`
            : nothing
        }
      </div>
    `;
  }

  #button(label: string, icon: TemplateResult, press: () => void, disabled = false): TemplateResult {
    return html`<button class="button plain square" type="button" title=${label} aria-label=${label} ?disabled=${disabled} @click=${press}>
      ${icon}
    </button>`;
  }

  #change(change: { readonly find?: string; readonly hide?: string }): void {
    Object.assign(this, change);
    emitFindEvent(this, 'mesh-find-change', { find: this.find, hide: this.hide });
  }
}
