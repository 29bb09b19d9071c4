import { css, type CSSResult, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { Part } from '../parts/part.js';

/** Words that are loaded when a page is in their language. */
export type LateWords<Words> = Part<{ readonly words: Words }>;

/**
 * The same words in several languages, by language tag. English is there at once and complete; so is every other language that is
 * listed, once it is there.
 */
export type Dictionaries<Words extends object> = Readonly<Record<string, LateWords<Words> | Words>> & { readonly en: Words };

/** Keeps an element from being seen in the wrong language for the moment that its words take to arrive; its place stays. */
const unseen: CSSResult = css`
  :host {
    visibility: hidden !important;
  }
`;

/**
 * Words in the language of the nearest `lang` attribute, looked for through shadow roots, then in the document, then English.
 * The host is rendered again when a `lang` attribute on the way changes, and when words arrive. English is what there is where
 * another language's words cannot be loaded.
 */
export class LocaleController<Words extends object> implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #dictionaries: Dictionaries<Words>;
  #language = 'en';
  #words: Words;
  #observer: MutationObserver | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, dictionaries: Dictionaries<Words>) {
    this.#host = host;
    this.#dictionaries = dictionaries;
    this.#words = dictionaries.en;
    host.addController(this);
  }

  /** The language tag as the page has it, for Intl. */
  get language(): string {
    return this.#language;
  }

  /** Of the best dictionary there is: `ja-JP`, then `ja`, then `en`. Those of the language before, while others are loaded. */
  get words(): Words {
    return this.#words;
  }

  hostConnected(): void {
    this.#read(true);
    this.#observer = new MutationObserver(() => this.#read(false));
    for (const root of rootsAbove(this.#host)) this.#observer.observe(root, { subtree: true, attributeFilter: ['lang'] });
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  #read(first: boolean): void {
    const language = nearestLanguage(this.#host);
    if (language === this.#language && !first) return;
    this.#language = language;
    const found = this.#best(language);
    if (!(found instanceof Part)) this.#use(found);
    else if (found.module) this.#use(found.module.words);
    else void this.#await(found, language, first);
  }

  #best(language: string): LateWords<Words> | Words {
    const tag = language.toLowerCase();
    const primary = tag.split('-')[0] ?? 'en';
    return this.#dictionaries[tag] ?? this.#dictionaries[primary] ?? this.#dictionaries.en;
  }

  async #await(part: LateWords<Words>, language: string, first: boolean): Promise<void> {
    const show = first ? hide(this.#host.shadowRoot) : undefined;
    const module = await part.load();
    if (language === this.#language) this.#use(module?.words ?? this.#dictionaries.en);
    await this.#host.updateComplete;
    show?.();
  }

  #use(words: Words): void {
    this.#words = words;
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

/** Gives what undoes it. Several may hide the same element; it is seen when all of them undid it. */
function hide(root: ShadowRoot | null): () => void {
  const sheet = unseen.styleSheet;
  if (!root || !sheet) return () => undefined;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return () => {
    const at = root.adoptedStyleSheets.indexOf(sheet);
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((_, index) => index !== at);
  };
}
