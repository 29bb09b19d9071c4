import { type GivenObject, type Rule, rules, validate, type View } from '@meshlens/core/validation';
import { configObjects } from '../fixtures/synthetic/config-objects.js';
import { printTable, rounded } from './measure.js';

/** What something cost in all runs, in milliseconds; the clock is read around each call, which itself adds some tenths of a microsecond. */
interface Cost {
  calls: number;
  ms: number;
  /** Of these for what was read: indexes, and queries that may have had to be answered first. */
  readMs: number;
}

const runs = 5;
const byRule = new Map<string, Cost>();
const byInput = new Map<string, Cost>();

function costOf(costs: Map<string, Cost>, name: string): Cost {
  let cost = costs.get(name);
  if (cost === undefined) costs.set(name, (cost = { calls: 0, ms: 0, readMs: 0 }));
  return cost;
}

function timed(rule: Rule): Rule {
  const own = costOf(byRule, `${rule.code} ${rule.kinds.length > 3 ? `${rule.kinds.length} kinds` : rule.kinds.join(', ')}`);
  const read = <T>(input: string, ask: () => T): T => {
    const start = performance.now();
    const answer = ask();
    const ms = performance.now() - start;
    own.readMs += ms;
    const cost = costOf(byInput, input);
    cost.calls += 1;
    cost.ms += ms;
    return answer;
  };
  return {
    ...rule,
    check(subject, view) {
      const seen: View = {
        get: (index, key) => read(index.name, () => view.get(index, key)),
        ask: (query, argument) => read(query.name, () => view.ask(query, argument)),
      };
      const start = performance.now();
      const reports = [...rule.check(subject, seen)];
      own.ms += performance.now() - start;
      own.calls += 1;
      return reports;
    },
  };
}

function printDearest(title: string, costs: Map<string, Cost>, columns: (cost: Cost) => Readonly<Record<string, string | number>>): void {
  const dearest = [...costs].sort(([, a], [, b]) => b.ms - a.ms).slice(0, 25);
  printTable(
    title,
    dearest.map(([name, cost]) => ({ name, calls: cost.calls / runs, ...columns(cost) })),
  );
}

const namespaces = Number(process.argv[2] ?? 80);
const objects = configObjects({ namespaces, perNamespace: 10 });
const measured = rules.map(timed);
const run = (copy: readonly GivenObject[]): unknown => validate(copy, { rules: measured });
for (let i = 0; i < 3; i += 1) run(structuredClone(objects));
for (const cost of [...byRule.values(), ...byInput.values()]) Object.assign(cost, { calls: 0, ms: 0, readMs: 0 });
for (let i = 0; i < runs; i += 1) run(structuredClone(objects));

// Whatever several rules share, as an object's structure or a query's answer, is told where it was first asked for.
printDearest(`The dearest of ${rules.length} rules at ${namespaces} namespaces, per run`, byRule, ({ ms, readMs }) => ({
  'all ms': rounded(ms / runs),
  'ms without readings': rounded((ms - readMs) / runs),
}));
printDearest('What rules read, per run', byInput, ({ ms }) => ({ 'all ms': rounded(ms / runs) }));
