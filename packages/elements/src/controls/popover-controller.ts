import type { ReactiveController, ReactiveControllerHost } from 'lit';

type PopoverHost = ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode };

export interface PopoverReactions {
  readonly opened?: () => void;
  /** For whatever reason. */
  readonly closed?: () => void;
}

const gap = 4;
const edge = 8;

/**
 * Keeps a native popover (`<div popover id="panel">`) beside its button (`id="button"`), inside the viewport,
 * for as long as it is open. Light dismissal and Escape are the browser's.
 */
export class PopoverController implements ReactiveController {
  readonly #host: PopoverHost;
  readonly #reactions: PopoverReactions;
  #open = false;
  #listening: AbortController | undefined;

  constructor(host: PopoverHost, reactions: PopoverReactions = {}) {
    this.#host = host;
    this.#reactions = reactions;
    host.addController(this);
  }

  /** Opens it as a press of the button does. */
  show(): void {
    this.#button()?.focus();
    if (!this.#open) this.#button()?.click();
  }

  get open(): boolean {
    return this.#open;
  }

  /** Who had the focus on what stood here before the code arrived, has it on the button. */
  hostConnected(): void {
    if (this.#host.matches(':focus-within')) void this.#host.updateComplete.then(() => this.#button()?.focus());
  }

  hostDisconnected(): void {
    this.#listen(false);
    this.#open = false;
  }

  /** For `@beforetoggle` of the popover: what it shows is rendered before it is seen. */
  readonly onBeforeToggle = (event: ToggleEvent): void => {
    if (event.newState !== 'open') return;
    this.#set(true);
    requestAnimationFrame(this.#place);
  };

  /** For `@toggle` of the popover. A focus that nobody else took goes back to the button. */
  readonly onToggle = (event: ToggleEvent): void => {
    if (event.newState === 'open') return this.#reactions.opened?.();
    if (this.#panel()?.querySelector(':focus') || document.activeElement === document.body) this.#button()?.focus();
    this.#set(false);
    this.#reactions.closed?.();
  };

  #set(open: boolean): void {
    this.#open = open;
    this.#listen(open);
    this.#host.requestUpdate();
  }

  #button(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('#button');
  }

  #panel(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('#panel');
  }

  #listen(on: boolean): void {
    this.#listening?.abort();
    this.#listening = on ? new AbortController() : undefined;
    if (!this.#listening) return;
    const { signal } = this.#listening;
    window.addEventListener('resize', this.#place, { signal });
    window.addEventListener('scroll', this.#place, { signal, capture: true });
  }

  readonly #place = (): void => {
    const panel = this.#panel();
    const button = this.#button();
    if (!this.#open || !panel || !button) return;
    const at = button.getBoundingClientRect();
    const width = panel.offsetWidth;
    const rightToLeft = getComputedStyle(button).direction === 'rtl';
    const wanted = rightToLeft ? at.right - width : at.left;
    panel.style.left = `${Math.max(edge, Math.min(wanted, document.documentElement.clientWidth - width - edge))}px`;
    const below = window.innerHeight - at.bottom - gap - edge;
    const above = at.top - gap - edge;
    const upward = below < Math.min(panel.scrollHeight, 240) && above > below;
    panel.style.maxHeight = `${Math.max(upward ? above : below, 120)}px`;
    panel.style.top = upward ? `${Math.max(edge, at.top - gap - panel.offsetHeight)}px` : `${at.bottom + gap}px`;
  };
}
