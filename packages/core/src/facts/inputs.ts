import type { Kind } from '../model/kinds.js';
import type { MetricName } from '../telemetry/metrics.js';
import { derivedUnits, type DerivedName } from './derived/index.js';
import type { InputName } from './facts.js';

/** What must be fetched for a set of inputs: derived ones are resolved to what they are made of. */
export interface Needed {
  readonly kinds: ReadonlySet<Kind>;
  readonly metrics: ReadonlySet<MetricName>;
  /** Whether control planes must be asked about their proxies. */
  readonly proxies: boolean;
}

export function neededFor(inputs: Iterable<InputName>): Needed {
  const kinds = new Set<Kind>();
  const metrics = new Set<MetricName>();
  let proxies = false;
  const visit = (input: InputName): void => {
    if (input.startsWith('metric:')) metrics.add(input.slice('metric:'.length) as MetricName);
    else if (input.startsWith('derived:')) derivedUnits[input.slice('derived:'.length) as DerivedName].inputs.forEach(visit);
    else if (input === 'proxies') proxies = true;
    else kinds.add(input as Kind);
  };
  for (const input of inputs) visit(input);
  return { kinds, metrics, proxies };
}
