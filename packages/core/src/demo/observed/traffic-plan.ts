import type { Instant } from '../../model/time.js';
import type { Variant } from '../telemetry/variants.js';
import { type DemoWorkload, workloadAt } from '../world.js';
import type { Call } from '../spec.js';

/** One call with all its outcomes, and its two ends. */
export interface CallPlan {
  readonly call: Call;
  /** The usual outcome first, failures last. */
  readonly variants: readonly Variant[];
  /** Undefined where the caller is not known. */
  readonly from: DemoWorkload | undefined;
  /** Undefined where the callee is outside the mesh. */
  readonly to: DemoWorkload | undefined;
  /** The spells that it fails in. */
  readonly spells: ReadonlySet<string>;
}

/** Who calls whom, from the same table as the counters. */
export interface TrafficPlan {
  readonly calls: readonly CallPlan[];
  /** Calls by their caller's key, in the table's order. */
  from(workload: string): readonly CallPlan[];
  /** Calls by their callee's key. */
  to(workload: string): readonly CallPlan[];
}

export function trafficPlan(variants: readonly Variant[]): TrafficPlan {
  const byCall = new Map<Call, Variant[]>();
  for (const variant of variants) byCall.set(variant.call, [...(byCall.get(variant.call) ?? []), variant]);
  const calls = [...byCall].map(([call, own]) => ({
    call,
    variants: own.sort((one, other) => Number(isFailure(one)) - Number(isFailure(other))),
    from: workloadAt(call.from),
    to: workloadAt(call.to),
    spells: new Set(own.flatMap(({ spell }) => spell ?? [])),
  }));
  const out = new Map<string, CallPlan[]>();
  const into = new Map<string, CallPlan[]>();
  const add = (map: Map<string, CallPlan[]>, key: string, plan: CallPlan) => map.set(key, [...(map.get(key) ?? []), plan]);
  for (const plan of calls) {
    if (plan.from) add(out, plan.from.key, plan);
    if (plan.to) add(into, plan.to.key, plan);
  }
  return { calls, from: (key) => out.get(key) ?? [], to: (key) => into.get(key) ?? [] };
}

/** What a tracer marks as an error: a server's failure, not a client's. */
export function isFailure({ code, grpc }: Variant): boolean {
  return code.startsWith('5') || (grpc !== undefined && grpc !== '0');
}

/** Per second, at one instant. For TCP bytes sent. */
export function rateOf(plan: CallPlan, at: Instant): number {
  return plan.variants.reduce((sum, { flow }) => sum + flow.rateAt(at), 0);
}

/** Draws an outcome by `luck`, from 0 up to 1, as often as the counters count it at that instant; the worst luck draws failures. */
export function drawOutcome(plan: CallPlan, at: Instant, luck: number): Variant | undefined {
  let left = luck * rateOf(plan, at);
  for (const variant of plan.variants) {
    left -= variant.flow.rateAt(at);
    if (left < 0) return variant;
  }
  return plan.variants.at(-1);
}

/**
 * The luck that a callee shares with its caller's, where both fail in the same spell: uniform again, but turned so that the
 * callee fails when the caller does. Undefined where no spell links the two.
 */
export function sharedLuck(caller: CallPlan, callee: CallPlan, { at, luck }: { at: Instant; luck: number }): number | undefined {
  if (callee.spells.size === 0 || caller.spells.size === 0) return undefined;
  const total = rateOf(caller, at);
  let upTo = 0;
  let linked: number | undefined;
  for (const variant of caller.variants) {
    upTo += variant.flow.rateAt(at);
    if (variant.spell !== undefined && callee.spells.has(variant.spell)) linked = upTo / total;
  }
  return linked === undefined ? undefined : (luck - linked + 2) % 1;
}
