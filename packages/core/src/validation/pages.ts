import type { FindingCode } from '../model/finding.js';
import { rulePages } from './generated/rule-pages.js';
import type { RulePage } from './rule-page.js';

export type { RulePage } from './rule-page.js';
export { rulePages } from './generated/rule-pages.js';
export { wordMessage } from './message.js';

const byCode: ReadonlyMap<string, RulePage> = new Map(
  [...rulePages].reverse().flatMap((page) => [...page.codes].reverse().map((code) => [code, page] as const)),
);

/** The page of the rule with this code; of several that share one of their further names, the first by code. */
export function rulePageOf(code: FindingCode): RulePage | undefined {
  return rulePages.find((page) => page.code === code) ?? byCode.get(code);
}
