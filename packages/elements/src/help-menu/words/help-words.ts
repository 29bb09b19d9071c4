/** What a reader does, and what comes of it. */
export type HelpLine = readonly [does: string, effect: string];

export interface HelpWords {
  readonly intro: string;
  readonly pointer: string;
  readonly pointerLines: readonly HelpLine[];
  readonly keys: string;
  readonly keyLines: readonly HelpLine[];
}
