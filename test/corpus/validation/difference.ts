import type { GivenObject } from '@meshlens/core/validation';

/** One finding as a corpus tells it, and as ours is told to compare. */
export interface Told {
  readonly code: string;
  /** `Kind namespace/name` */
  readonly object: string;
  /** '' where the corpus does not tell places. */
  readonly path: string;
  /** '' where the corpus does not tell severities. */
  readonly severity: string;
}

/** What a rule of difference may look at. */
export interface CaseContext {
  /** The checker or analyzer that the case is of. */
  readonly scope: string;
  readonly objects: readonly GivenObject[];
  /** What the case knows beside its objects, as its corpus has it. */
  readonly context: Readonly<Record<string, unknown>>;
}

/** A way in which our findings differ from Kiali's or Istio's on purpose, wherever its condition holds. It knows no names of cases. */
export interface Difference {
  /** The codes that it is about. */
  readonly codes: readonly string[];
  /** What is wrong with theirs, and what ours is instead. */
  readonly reason: string;
  /** What ours must be in place of an expected finding; undefined where the rule does not apply to it. */
  readonly restate?: (expected: Told, where: CaseContext) => readonly Told[] | undefined;
  /** Whether a finding that only one of both has is this difference. */
  readonly explains?: (mismatch: Mismatch, where: CaseContext) => boolean;
}

/** A finding that one has and the other has not, or not as often. */
interface Mismatch {
  readonly only: 'ours' | 'theirs';
  readonly told: Told;
  /** How many equal ones that one has more. */
  readonly times: number;
}

export interface Comparison {
  readonly wrong: readonly string[];
  readonly reasons: readonly string[];
}

/** Compares as sets with counts: what is left over must be explained. */
export function compare(ours: readonly Told[], theirs: readonly Told[], rules: readonly Difference[], where: CaseContext): Comparison {
  const reasons = new Set<string>();
  const expected = theirs.flatMap((told) => {
    for (const rule of rules.filter(({ codes }) => codes.includes(told.code))) {
      const restated = rule.restate?.(told, where);
      if (restated === undefined) continue;
      reasons.add(rule.reason);
      return restated;
    }
    return [told];
  });
  const left = new Map<string, Told[]>();
  for (const told of expected) left.set(keyOf(told), [...(left.get(keyOf(told)) ?? []), told]);
  const more = ours.filter((told) => left.get(keyOf(told))?.pop() === undefined);
  const mismatches = [...counted('ours', more), ...counted('theirs', [...left.values()].flat())];
  const wrong = mismatches.filter((mismatch) => {
    const rule = rules.find((each) => each.codes.includes(mismatch.told.code) && each.explains?.(mismatch, where) === true);
    if (rule !== undefined) reasons.add(rule.reason);
    return rule === undefined;
  });
  return { wrong: wrong.map(({ only, told }) => `${only === 'ours' ? 'only ours:' : 'missing:  '} ${keyOf(told)}`), reasons: [...reasons] };
}

function counted(only: Mismatch['only'], list: readonly Told[]): readonly Mismatch[] {
  return list.map((told) => ({ only, told, times: list.filter((each) => keyOf(each) === keyOf(told)).length }));
}

export function keyOf({ code, object, path, severity }: Told): string {
  return [code, object, path, severity].filter((part) => part !== '').join(' ');
}
