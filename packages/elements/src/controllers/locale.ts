import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The same words in several languages, by language tag. English is complete; so is every other that is listed. */
export type Dictionaries<Words> = Readonly<Record<string, Words>> & { readonly en: Words };

/**
 * Words in the language of the nearest `lang` attribute, looked for through shadow roots, then in the document, then English.
 * The host is rendered again when a `lang` attribute on the way changes.
 */
export class LocaleController<Words> implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #dictionaries: Dictionaries<Words>;
  #language = 'en';
  #observer: MutationObserver | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, dictionaries: Dictionaries<Words>) {
    this.#host = host;
    this.#dictionaries = dictionaries;
    host.addController(this);
  }

  /** The language tag as the page has it, for Intl. */
  get language(): string {
    return this.#language;
  }

  /** The best dictionary there is: `ja-JP`, then `ja`, then `en`. */
  get words(): Words {
    const tag = this.#language.toLowerCase();
    const primary = tag.split('-')[0] ?? 'en';
    return this.#dictionaries[tag] ?? this.#dictionaries[primary] ?? this.#dictionaries.en;
  }

  hostConnected(): void {
    this.#read();
    this.#observer = new MutationObserver(() => this.#read());
    for (const root of rootsAbove(this.#host)) this.#observer.observe(root, { subtree: true, attributeFilter: ['lang'] });
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  #read(): void {
    const language = nearestLanguage(this.#host);
    if (language === this.#language) return;
    this.#language = language;
    this.#host.requestUpdate();
  }
}

function nearestLanguage(from: Element): string {
  for (let element: Element | null = from; element;) {
    const holder: Element | null = element.closest('[lang]');
    if (holder) return holder.getAttribute('lang') || 'en';
    const root: Node = element.getRootNode();
    element = root instanceof ShadowRoot ? root.host : null;
  }
  return 'en';
}

/** The trees that the host stands in, innermost first. */
function rootsAbove(from: Element): Node[] {
  const roots: Node[] = [];
  for (let root = from.getRootNode(); ; root = root.host.getRootNode()) {
    roots.push(root);
    if (!(root instanceof ShadowRoot)) return roots;
  }
}
