/** One entry of a menu. Either `href` or `run`. */
export interface MenuItem {
  /** Unique in the menu. */
  readonly id: string;
  readonly label: string;
  /** Where it leads; only `http:`, `https:` and addresses of the page's own site are followed. */
  readonly href?: string;
  readonly run?: () => void;
  /** Begins a new group. */
  readonly separated?: boolean;
}

/** The address where following it can run no script and open no other program; else undefined. */
export function safeHref(href: string): string | undefined {
  try {
    return ['http:', 'https:'].includes(new URL(href, document.baseURI).protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}
