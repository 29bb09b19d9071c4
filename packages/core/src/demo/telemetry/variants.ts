import type { Call, Latency, Outcome } from '../spec.js';
import type { Flow } from '../flow.js';
import { rolloutFlow } from '../rollout-flow.js';
import { spellFlow } from '../spell-flow.js';
import { steadyFlow } from '../steady-flow.js';

const USUAL_LATENCY: Latency = { p50: 12, p95: 40 };

/** All requests of one call that end alike: their rate over time, and what reporters say of them. */
export interface Variant {
  readonly call: Call;
  /** Named where the callee reports operations. */
  readonly operation?: string;
  readonly code: string;
  readonly grpc?: string;
  readonly flags: string;
  readonly reach: NonNullable<Outcome['reach']>;
  readonly latency: Latency;
  /** Variants of the same spell come and go together. */
  readonly spell?: string;
  readonly flow: Flow;
}

/** Splits a call into its outcomes. Their mean rates add up to the call's. TCP has the one. */
export function variantsOf(call: Call, seed: string): Variant[] {
  const operations = Object.entries(call.operations ?? {});
  if (operations.length === 0) return outcomesOf(call, { share: 1 }, seed);
  return operations.flatMap(([operation, share]) => outcomesOf(call, { operation, share }, seed));
}

function outcomesOf(call: Call, part: { operation?: string; share: number }, seed: string): Variant[] {
  const other = call.outcomes ?? [];
  const usual: Outcome = {
    code: call.code ?? '200',
    share: 1 - other.reduce((sum, { share }) => sum + share, 0),
    ...(call.protocol === 'grpc' && { grpc: '0' }),
  };
  return [usual, ...other].map((outcome, index) => {
    const mean = call.rate * part.share * outcome.share;
    const own = `${seed}/${call.from}>${call.to}/${call.service}/${part.operation ?? ''}/${index}`;
    return {
      call,
      ...(part.operation !== undefined && { operation: part.operation }),
      code: outcome.code,
      ...(outcome.grpc !== undefined && { grpc: outcome.grpc }),
      flags: outcome.flags ?? '-',
      reach: outcome.reach ?? 'served',
      latency: outcome.latency ?? call.latency ?? USUAL_LATENCY,
      ...(outcome.spell !== undefined && { spell: outcome.spell }),
      flow: flowOf(mean, { rollout: call.rollout, spell: outcome.spell, own, seed }),
    };
  });
}

interface Course {
  readonly rollout: string | undefined;
  readonly spell: string | undefined;
  readonly own: string;
  readonly seed: string;
}

function flowOf(mean: number, { rollout, spell, own, seed }: Course): Flow {
  if (rollout !== undefined) return rolloutFlow(mean, `${seed}/${rollout}`);
  return spell === undefined ? steadyFlow(mean, own) : spellFlow(mean, `${seed}/${spell}`);
}
