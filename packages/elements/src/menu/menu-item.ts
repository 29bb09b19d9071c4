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
