import type { Check } from '../check.js';
import { appenderChecks } from './appenders/appender-checks.js';
import { graphChecks } from './graph-checks.js';
import { unitChecks } from './units/unit-checks.js';

/** Every case of Kiali's graph that the corpus holds: whole graphs, single appenders, and units of arithmetic. */
export function kialiGraphChecks(): readonly Check[] {
  return [...graphChecks(), ...appenderChecks(), ...unitChecks()];
}
