/** A moment in milliseconds since the Unix epoch. Core never reads a clock: every instant is handed in. */
export type Instant = number;

/** A closed interval sampled every `stepSeconds`. */
export interface TimeRange {
  readonly start: Instant;
  readonly end: Instant;
  readonly stepSeconds: number;
}
