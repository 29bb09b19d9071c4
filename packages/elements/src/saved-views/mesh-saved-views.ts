import { type CSSResultGroup, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { LocaleController } from '../controllers/locale.js';
import { controlStyles } from '../controls/control-styles.js';
import { bookmarkIcon, penIcon, trashIcon } from '../controls/icons.js';
import { PopoverController } from '../controls/popover-controller.js';
import { renderPopover } from '../controls/render-popover.js';
import type { GraphViewState } from '../graph-view/state/graph-view-state.js';
import { viewDictionaries } from '../graph-view/words/dictionaries.js';
import { tokenStyles } from '../tokens/token-styles.js';
import { savedViewsStyles } from './mesh-saved-views.styles.js';
import { cleanName, localViewStore, mostViews, readViews, type SavedView, type ViewStore } from './view-store.js';

export interface ViewApplyDetail {
  readonly state: GraphViewState;
}

/**
 * @summary Keeps views of the graph under names: to save, show, rename and delete.
 *
 * @fires {CustomEvent<ViewApplyDetail>} mesh-view-apply - A view is to be shown.
 * @csspart button - The button that opens the list.
 */
export class MeshSavedViews extends LitElement {
  static override styles: CSSResultGroup = [tokenStyles, controlStyles, savedViewsStyles];

  /** Where the views are kept; this browser unless set. */
  @property({ attribute: false }) store: ViewStore | undefined = undefined;
  /** What is to be saved, asked for when the reader does. */
  @property({ attribute: false }) current: (() => GraphViewState) | undefined = undefined;

  @state() private views: readonly SavedView[] = [];
  @state() private renaming: string | undefined;
  @state() private name = '';
  @state() private said = '';
  @state() private kept = true;

  readonly #local = localViewStore();
  readonly #locale = new LocaleController(this, viewDictionaries);
  readonly #popover = new PopoverController(this, {
    opened: () => void this.#load(),
    closed: () => {
      this.renaming = undefined;
      this.said = '';
    },
  });

  /** Opens it, with the focus in it. */
  show(): void {
    this.#popover.show();
  }

  protected override render(): TemplateResult {
    const words = this.#locale.words.views;
    return renderPopover({ popover: this.#popover, label: words.label, icon: bookmarkIcon, content: () => this.#renderPanel() });
  }

  #renderPanel(): TemplateResult {
    const words = this.#locale.words.views;
    const replaces = this.views.some(({ name }) => name === cleanName(this.name));
    return html`
      <div class="panel">
        <form @submit=${this.#onSave}>
          <input
            class="button"
            aria-label=${words.name}
            placeholder=${words.name}
            maxlength="100"
            autocomplete="off"
            .value=${this.name}
            @input=${(event: Event) => (this.name = (event.target as HTMLInputElement).value)}
          />
          <button class="button primary" ?disabled=${cleanName(this.name) === ''}>${replaces ? words.replace : words.save}</button>
        </form>
        ${
          this.views.length === 0
            ? html`<p>${words.none}</p>`
            : html`<ul role="list">
                ${this.views.map((view) => (view.name === this.renaming ? this.#renderRename(view) : this.#renderView(view)))}
              </ul>`
        }
        ${this.kept ? nothing : html`<p>${words.notKept}</p>`}
        <p class="said" role="status">${this.said}</p>
      </div>
    `;
  }

  #renderView(view: SavedView): TemplateResult {
    const words = this.#locale.words.views;
    const { name } = view;
    return html`
      <li>
        <button class="apply" type="button" @click=${() => this.#apply(view)}>${name}</button>
        <button
          class="button plain square"
          type="button"
          title=${words.rename(name)}
          aria-label=${words.rename(name)}
          @click=${() => this.#rename(name)}
        >
          ${penIcon}
        </button>
        <button
          class="button plain square"
          type="button"
          title=${words.remove(name)}
          aria-label=${words.remove(name)}
          @click=${() =>
            void this.#keep(
              this.views.filter((each) => each.name !== name),
              words.removed(name),
            )}
        >
          ${trashIcon}
        </button>
      </li>
    `;
  }

  #renderRename({ name }: SavedView): TemplateResult {
    const words = this.#locale.words.views;
    return html`
      <li>
        <form @submit=${this.#onRename}>
          <input
            class="button"
            name="new"
            aria-label=${words.rename(name)}
            maxlength="100"
            autocomplete="off"
            .value=${name}
            @keydown=${this.#onRenameKey}
          />
          <button class="button">${words.done}</button>
        </form>
      </li>
    `;
  }

  async #load(): Promise<void> {
    this.renderRoot.querySelector<HTMLElement>('#panel input')?.focus();
    try {
      this.views = readViews(await (this.store ?? this.#local).load());
      this.kept = true;
    } catch {
      // What a browser or host cannot keep lasts as long as the page.
      this.kept = false;
    }
  }

  async #keep(views: readonly SavedView[], said: string): Promise<void> {
    this.views = views;
    try {
      await (this.store ?? this.#local).save(views);
      this.said = said;
    } catch {
      const { failed, notKept } = this.#locale.words.views;
      this.kept = this.store !== undefined;
      this.said = this.store ? failed : notKept;
    }
  }

  #apply({ name, state: saved }: SavedView): void {
    this.renderRoot.querySelector<HTMLElement>('#panel')?.hidePopover();
    this.name = name;
    this.dispatchEvent(new CustomEvent<ViewApplyDetail>('mesh-view-apply', { detail: { state: saved }, bubbles: true, composed: true }));
  }

  #rename(name: string): void {
    this.renaming = name;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLInputElement>('li input')?.select());
  }

  readonly #onSave = (event: Event): void => {
    event.preventDefault();
    const { views: words } = this.#locale.words;
    const name = cleanName(this.name);
    const saved = this.current?.();
    if (name === '' || !saved) return;
    const others = this.views.filter((view) => view.name !== name);
    if (others.length >= mostViews) {
      this.said = words.full;
      return;
    }
    void this.#keep(sorted([...others, { name, state: saved }]), words.saved(name));
  };

  readonly #onRename = (event: SubmitEvent): void => {
    event.preventDefault();
    const before = this.renaming;
    const after = cleanName((event.target as HTMLFormElement).querySelector('input')?.value ?? '');
    this.renaming = undefined;
    if (after === '' || after === before) return;
    const renamed = this.views.filter(({ name }) => name !== after).map((view) => (view.name === before ? { ...view, name: after } : view));
    void this.#keep(sorted(renamed), this.#locale.words.views.saved(after));
  };

  /** Escape ends the renaming and not the whole list. */
  readonly #onRenameKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.renaming = undefined;
  };
}

function sorted(views: readonly SavedView[]): readonly SavedView[] {
  return [...views].sort((a, b) => a.name.localeCompare(b.name));
}
