import { compilePattern, type Pattern } from './pattern.js';
import { compileTolerance, defaultTolerances, type HealthRule, ToleranceSet } from './tolerance.js';

/** Whose tolerances are asked for. */
export interface HealthSubject {
  readonly namespace: string;
  readonly kind: 'app' | 'service' | 'workload';
  readonly name: string;
}

/** Compiled rules, the defaults last. */
export interface HealthRules {
  tolerancesFor(subject: HealthSubject): ToleranceSet;
}

/** A rule with an expression that cannot be read throws RangeError, naming it: rules are the operator's own words. */
export function compileHealthRules(rules: readonly HealthRule[] = []): HealthRules {
  const compiled = [...rules, { tolerances: defaultTolerances }].map((rule: HealthRule) => ({
    namespace: pattern(rule.namespace),
    kind: pattern(rule.kind),
    name: pattern(rule.name),
    tolerances: new ToleranceSet(
      rule.tolerances.map((tolerance) => {
        const ready = compileTolerance(tolerance);
        if (ready === undefined) throw new RangeError(`A health tolerance cannot be read: ${JSON.stringify(tolerance)}`);
        return ready;
      }),
    ),
  }));
  return {
    tolerancesFor: ({ namespace, kind, name }) =>
      compiled.find((rule) => rule.namespace(namespace) && rule.kind(kind) && rule.name(name))?.tolerances ?? noTolerances,
  };
}

const noTolerances = new ToleranceSet([]);

function pattern(expression: string | undefined): Pattern {
  if (expression === undefined || expression === '') return () => true;
  const compiled = compilePattern(expression);
  if (compiled === undefined) throw new RangeError(`Not an RE2 expression in a health rule: ${JSON.stringify(expression)}`);
  return compiled;
}

export const defaultHealthRules: HealthRules = compileHealthRules();
