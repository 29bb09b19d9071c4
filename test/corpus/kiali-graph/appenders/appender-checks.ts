import type { Check, Outcome } from '../../check.js';
import { differenceRules, judge, type Surroundings } from '../differences.js';
import { type Mismatch, wordsOf } from '../statement.js';
import { surroundings } from '../surroundings.js';
import { type AppenderCase, appenderCases, type AppenderRun } from './appender-case.js';
import { brokenAssert } from './assert.js';
import { compareMaps, edgeName } from './compare-maps.js';
import { type AppenderResult, runAppender } from './run-appender.js';
import { toTrafficMap } from './to-traffic-map.js';
import type { TrafficMap } from './traffic-map.js';

/** Every case of a single appender: Kiali's assertions, and the whole map that meets them. */
export function appenderChecks(): readonly Check[] {
  return appenderCases().map((each) => ({ name: `kiali-graph-appenders/${each.name}`, run: async () => checkCase(each) }));
}

async function checkCase(given: AppenderCase): Promise<Outcome> {
  const reasons = new Set<string>();
  const details: string[] = [];
  let each = given;
  for (const rule of differenceRules) {
    const restated = rule.restate?.(each);
    if (restated === undefined) continue;
    reasons.add(`${rule.stage}: ${rule.reason}`);
    each = restated;
  }
  for (const [index, run] of each.runs.entries()) {
    const result = await runAppender(each, run);
    const judged = judge(mismatches({ each, run, number: index + 1 }, result), surroundingsOf(run.after ?? run.before));
    details.push(...judged.wrong.map(wordsOf));
    for (const reason of judged.reasons) reasons.add(reason);
  }
  if (details.length > 0) return { status: 'failed', details };
  return { status: reasons.size > 0 ? 'differs' : 'passed', details: [...reasons] };
}

function surroundingsOf({ nodes, edges }: TrafficMap): Surroundings {
  const services = new Set(nodes.filter(({ nodeType }) => nodeType === 'service').map(({ id }) => id));
  return surroundings(
    edges.map((edge) => ({ source: edge.source, target: edge.dest, about: edgeName(edge) })),
    (node) => services.has(node),
  );
}

interface NumberedRun {
  readonly each: AppenderCase;
  readonly run: AppenderRun;
  readonly number: number;
}

function mismatches({ each, run, number }: NumberedRun, { before, after }: AppenderResult): readonly Mismatch[] {
  const [mapBefore, mapAfter] = [toTrafficMap(before, run), toTrafficMap(after, run)];
  const broken = each.asserts.flatMap((assertion): Mismatch[] => {
    const own = assertion.phase === 'before' ? assertion.run === number - 1 : assertion.run === number;
    const words = own ? brokenAssert(assertion, assertion.phase === 'before' ? mapBefore : mapAfter) : undefined;
    if (words === undefined) return [];
    const { node, edge, path = [] } = assertion.at ?? {};
    const about = node ?? (edge ? `${edge.source} > ${edge.dest} > ${edge.protocol ?? 'http'}` : 'map');
    const field = path[0] === 'metadata' ? path.slice(1) : path;
    return [{ about, field: field.join('.') || 'exists', actual: words, expected: assertion.expected }];
  });
  return [...broken, ...(run.after ? compareMaps(mapAfter, run.after) : [])];
}
