import type { Check } from '../check.js';
import { analyzerChecks } from './istio/analyzer-checks.js';
import { kialiChecks } from './kiali/kiali-checks.js';
import { schemaChecks } from './schema/schema-checks.js';

/** Every case of the three corpora of validation. */
export function* validationChecks(): Iterable<Check> {
  yield* kialiChecks();
  yield* analyzerChecks();
  yield* schemaChecks();
}
