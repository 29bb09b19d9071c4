import { compileCode, compilePattern, type Pattern } from './pattern.js';

/**
 * How many errors of one sort are put up with, as Kiali's configuration writes it.
 * `code`, `protocol` and `direction` are RE2 expressions for the whole text, `X` in a code any digit.
 */
export interface Tolerance {
  readonly code: string;
  readonly protocol: string;
  readonly direction: string;
  /** Percent of requests from which the status is degraded; 0 means any error at all. */
  readonly degraded: number;
  /** Percent of requests from which it is a failure; 0 means any error at all. */
  readonly failure: number;
}

/** Which tolerances hold for whom: the first rule whose expressions all fit. Those left out fit everything. */
export interface HealthRule {
  readonly namespace?: string;
  /** `app`, `service` or `workload`. */
  readonly kind?: string;
  readonly name?: string;
  readonly tolerances: readonly Tolerance[];
}

export interface CompiledTolerance extends Tolerance {
  readonly codeFits: Pattern;
  readonly protocolFits: Pattern;
  readonly directionFits: Pattern;
}

export type Direction = 'inbound' | 'outbound';
/** Protocols with an error signal. */
export type JudgedProtocol = 'http' | 'grpc';

/** Tolerances that hold together. Which of them speak of a code is worked out once. */
export class ToleranceSet {
  readonly all: readonly CompiledTolerance[];
  readonly #fitting: Readonly<Record<Direction, Readonly<Record<JudgedProtocol, FittingTolerances>>>>;

  constructor(all: readonly CompiledTolerance[]) {
    this.all = all;
    const fitting = (direction: Direction, protocol: JudgedProtocol): FittingTolerances =>
      new FittingTolerances(all.filter((each) => each.protocolFits(protocol) && each.directionFits(direction)));
    const ofDirection = (direction: Direction): Readonly<Record<JudgedProtocol, FittingTolerances>> => ({
      http: fitting(direction, 'http'),
      grpc: fitting(direction, 'grpc'),
    });
    this.#fitting = { inbound: ofDirection('inbound'), outbound: ofDirection('outbound') };
  }

  /** Those for one direction and protocol. */
  for(direction: Direction, protocol: JudgedProtocol): FittingTolerances {
    return this.#fitting[direction][protocol];
  }
}

/** Codes come from telemetry, so that not all of them are kept for ever. */
const MAX_CODES = 1000;

/** Those that are for one direction and protocol. */
export class FittingTolerances {
  readonly all: readonly CompiledTolerance[];
  readonly #byCode = new Map<string, boolean>();

  constructor(all: readonly CompiledTolerance[]) {
    this.all = all;
  }

  /** Whether any of them speaks of a code. */
  speakOf(code: string): boolean {
    let spoken = this.#byCode.get(code);
    if (spoken === undefined) {
      spoken = this.all.some(({ codeFits }) => codeFits(code));
      if (this.#byCode.size < MAX_CODES) this.#byCode.set(code, spoken);
    }
    return spoken;
  }
}

/** Source: kiali config/config.go AddHealthDefault. */
export const defaultTolerances: readonly Tolerance[] = [
  { code: '5XX', protocol: 'http', direction: '.*', degraded: 0, failure: 10 },
  { code: '4XX', protocol: 'http', direction: '.*', degraded: 10, failure: 20 },
  { code: '[1-9]|1[0-6]', protocol: 'grpc', direction: '.*', degraded: 0, failure: 10 },
  { code: '-', protocol: 'http|grpc', direction: '.*', degraded: 0, failure: 10 },
];

/** Undefined where an expression cannot be read or a percentage is none. */
export function compileTolerance(tolerance: Tolerance): CompiledTolerance | undefined {
  const codeFits = compileCode(tolerance.code);
  const protocolFits = compilePattern(tolerance.protocol);
  const directionFits = compilePattern(tolerance.direction);
  const percent = [tolerance.degraded, tolerance.failure].every((value) => value >= 0 && value <= 100);
  if (codeFits === undefined || protocolFits === undefined || directionFits === undefined || !percent) return undefined;
  return { ...tolerance, codeFits, protocolFits, directionFits };
}
