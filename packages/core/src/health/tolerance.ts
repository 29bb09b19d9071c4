/** How many errors of one sort are put up with. Source of the defaults: kiali config/config.go AddHealthDefault. */
export interface Tolerance {
  /** A response code; `X` stands for any digit. `error` stands for every gRPC status but 0. */
  readonly code: string;
  readonly protocols: readonly ('http' | 'grpc')[];
  readonly directions: readonly ('inbound' | 'outbound')[];
  /** Ratio (0 to 1) from which the status is degraded. 0 means any error at all. */
  readonly degraded: number;
  /** Ratio from which it is a failure. */
  readonly failure: number;
}

const both = ['inbound', 'outbound'] as const;

export const defaultTolerances: readonly Tolerance[] = [
  { code: '5XX', protocols: ['http'], directions: both, degraded: 0, failure: 0.1 },
  { code: '4XX', protocols: ['http'], directions: both, degraded: 0.1, failure: 0.2 },
  { code: 'error', protocols: ['grpc'], directions: both, degraded: 0, failure: 0.1 },
  { code: '-', protocols: ['http', 'grpc'], directions: both, degraded: 0, failure: 0.1 },
];

/** Whether a tolerance speaks of this response code. */
export function codeMatches(pattern: string, code: string): boolean {
  if (pattern === 'error') return /^([1-9]|1[0-6])$/.test(code);
  if (pattern.length !== code.length) return false;
  return [...pattern].every((char, i) => (char === 'X' ? /\d/.test(code[i] ?? '') : char === code[i]));
}
