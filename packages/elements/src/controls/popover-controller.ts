import type { ReactiveController, ReactiveControllerHost } from 'lit';

type PopoverHost = ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode };

const gap = 4;
const edge = 8;

/**
 * Keeps a native popover (`<div popover id="panel">`) beside its button (`id="button"`), inside the viewport,
 * for as long as it is open. Light dismissal, Escape and the return of the focus are the browser's.
 */
export class PopoverController implements ReactiveController {
  readonly #host: PopoverHost;
  readonly #closed: () => void;
  #open = false;
  #listening: AbortController | undefined;

  /** `closed` is called after the popover went away, for whatever reason. */
  constructor(host: PopoverHost, closed: () => void = () => undefined) {
    this.#host = host;
    this.#closed = closed;
    host.addController(this);
  }

  get open(): boolean {
    return this.#open;
  }

  close(): void {
    if (this.#open) this.#panel()?.hidePopover();
  }

  hostDisconnected(): void {
    this.#listen(false);
    this.#open = false;
  }

  /** For `@beforetoggle` of the popover. */
  readonly onBeforeToggle = (event: ToggleEvent): void => {
    const open = event.newState === 'open';
    if (open === this.#open) return;
    this.#open = open;
    this.#listen(open);
    if (open) requestAnimationFrame(this.#place);
    else this.#closed();
    this.#host.requestUpdate();
  };

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
    const button = this.#host.renderRoot.querySelector<HTMLElement>('#button');
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
