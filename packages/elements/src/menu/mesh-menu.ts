import { type CSSResultGroup, html, LitElement, nothing, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { controlStyles } from '../controls/control-styles.js';
import { safeHref } from '../links/safe-href.js';
import { tokenStyles } from '../tokens/token-styles.js';
import { menuStyles } from './mesh-menu.styles.js';
import type { MenuItem } from './menu-item.js';

const edge = 8;

/** What a menu is opened with. `x` and `y` are in pixels of the window. */
export interface OpenMenu {
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly x: number;
  readonly y: number;
}

/**
 * @summary A menu at a place of the window, walked by arrow keys, first letters, Home and End.
 *
 * Dismissed by Escape, Tab, a choice, or a press elsewhere.
 */
export class MeshMenu extends LitElement {
  static override styles: CSSResultGroup = [tokenStyles, controlStyles, menuStyles];

  @state() private menu: OpenMenu | undefined;
  @query('#menu') private readonly panel!: HTMLElement;

  /** What had the focus before. */
  #before: HTMLElement | undefined;

  async open(menu: OpenMenu): Promise<void> {
    this.#before = focusedIn(this.getRootNode()) ?? this.#before;
    this.menu = menu;
    await this.updateComplete;
    const { panel } = this;
    if (!panel.matches(':popover-open')) panel.showPopover();
    const { innerWidth, innerHeight } = window;
    panel.style.left = `${Math.max(edge, Math.min(menu.x, innerWidth - panel.offsetWidth - edge))}px`;
    panel.style.top = `${Math.max(edge, Math.min(menu.y, innerHeight - panel.offsetHeight - edge))}px`;
    this.#items()[0]?.focus();
  }

  close(): void {
    if (this.panel.matches(':popover-open')) this.panel.hidePopover();
  }

  protected override render(): TemplateResult {
    return html`
      <div
        id="menu"
        popover
        role="menu"
        aria-label=${this.menu?.label ?? nothing}
        @keydown=${this.#onKey}
        @toggle=${this.#onToggle}
        @contextmenu=${(event: Event) => event.preventDefault()}
      >
        ${this.menu?.items.map((item) => this.#renderItem(item))}
      </div>
    `;
  }

  #renderItem(item: MenuItem): TemplateResult {
    const line = item.separated ? html`<div role="separator"></div>` : nothing;
    const href = safeHref(item.href);
    return href === undefined
      ? html`${line}<button type="button" role="menuitem" class="item" tabindex="-1" @click=${() => this.#choose(item)}>
            ${item.label}
          </button>`
      : html`${line}<a role="menuitem" class="item" tabindex="-1" href=${href} @click=${() => this.#choose(item)}>${item.label}</a>`;
  }

  #choose({ run }: MenuItem): void {
    this.close();
    run?.();
  }

  readonly #onToggle = (event: ToggleEvent): void => {
    if (event.newState !== 'closed') return;
    this.menu = undefined;
    // Inside a closed shadow root browsers do not give the focus back by themselves.
    const now = focusedIn(this.getRootNode());
    if (now === undefined || this.renderRoot.contains(now)) this.#before?.focus();
    this.#before = undefined;
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const items = this.#items();
    const at = items.findIndex((item) => item === this.shadowRoot?.activeElement);
    const next = nextItem(items, at, event.key);
    if (event.key === 'Tab') this.close();
    else if (next) next.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  #items(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.item')];
  }
}

/** What has the focus in a tree and the trees inside it; undefined where the focus is elsewhere. */
function focusedIn(root: Node): HTMLElement | undefined {
  let active = root instanceof Document || root instanceof ShadowRoot ? root.activeElement : null;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement && active !== document.body ? active : undefined;
}

function nextItem(items: readonly HTMLElement[], at: number, key: string): HTMLElement | undefined {
  const around = (index: number): HTMLElement | undefined => items[(index + items.length) % items.length];
  if (key === 'ArrowDown') return around(at + 1);
  if (key === 'ArrowUp') return around(at < 0 ? -1 : at - 1);
  if (key === 'Home') return items[0];
  if (key === 'End') return items.at(-1);
  if (key.length !== 1 || key === ' ') return undefined;
  const later = [...items.slice(at + 1), ...items.slice(0, at + 1)];
  return later.find(({ textContent }) => textContent.trim().toLowerCase().startsWith(key.toLowerCase()));
}
