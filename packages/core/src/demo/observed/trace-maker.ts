import type { Instant } from '../../model/time.js';
import { drawLatency } from '../latency.js';
import { randomFrom } from '../random.js';
import { hasProxy } from '../telemetry/endpoint-labels.js';
import { type CallPlan, drawOutcome, isFailure, rateOf, sharedLuck, type TrafficPlan } from './traffic-plan.js';
import type { Step } from './spans.js';

const MAX_SPANS = 200;
/** A workload's own work before its first call and after its last, as a part of the whole. */
const OWN_WORK = 0.08;

/** The steps of the trace that one entry call begins at an instant, callers before callees. Equal ids give equal steps. */
export function traceSteps(plan: TrafficPlan, entry: CallPlan, { traceId, at }: { traceId: string; at: Instant }): readonly Step[] {
  const maker = new TraceMaker(plan, traceId);
  maker.call(entry, { at, luck: maker.random() });
  return maker.steps;
}

interface Moment {
  readonly at: Instant;
  readonly parent?: string;
  /** Decides the outcome. Calls that fail in the same spell share theirs, so that a failure has its cause further down. */
  readonly luck: number;
}

class TraceMaker {
  readonly steps: Step[] = [];
  readonly random: () => number;
  private readonly plan: TrafficPlan;

  constructor(plan: TrafficPlan, traceId: string) {
    this.plan = plan;
    this.random = randomFrom(traceId);
  }

  /** Adds the call's steps and all below; answers when it ended for its caller. */
  call(plan: CallPlan, { at, parent, luck }: Moment): Instant {
    const variant = drawOutcome(plan, at, luck);
    const { from, to, call } = plan;
    if (!variant || !from || this.steps.length >= MAX_SPANS) return at;
    const duration = drawLatency(variant.latency, this.random(), this.random());
    const failed = isFailure(variant);
    const kind = call.system === undefined ? 'client' : 'query';
    const client = this.add({ kind, owner: from, plan, variant, failed, parentSpanId: parent, start: at, end: at + duration });
    if (kind === 'query' || !to || !hasProxy(to) || variant.reach === 'refused') return client.end;

    const served = variant.reach === 'served';
    const [start, end] = [at + duration * 0.02, at + duration * 0.98];
    const server = this.add({
      kind: 'server',
      owner: to,
      plan,
      variant,
      failed: failed && served,
      parentSpanId: client.spanId,
      start,
      end,
    });
    server.end = this.work(plan, to.key, { at: start, until: end, luck, spanId: server.spanId });
    if (served) client.end = Math.max(client.end, server.end + duration * 0.02);
    return client.end;
  }

  /** The calls that a workload makes, one after the other, while it serves one; answers when it is done. */
  private work(request: CallPlan, key: string, { at, until, luck, spanId }: Moment & { until: Instant; spanId: string }): Instant {
    const own = (until - at) * OWN_WORK;
    const served = this.plan.to(key).reduce((sum, plan) => sum + (startsWork(plan) ? rateOf(plan, at) : 0), 0);
    let free = at + own;
    for (const plan of this.plan.from(key)) {
      if (plan.call.untraced) continue;
      for (let times = this.repetitions(plan, served, at); times > 0; times--) {
        const shared = sharedLuck(request, plan, { at, luck });
        free = this.call(plan, { at: free, parent: spanId, luck: shared ?? this.random() }) + own / 4;
      }
    }
    return Math.max(until, free);
  }

  /** How often a call is made for one request served, so that its share of all traces is its share of the traffic. */
  private repetitions(plan: CallPlan, served: number, at: Instant): number {
    if (plan.call.system !== undefined) return 1;
    const each = served > 0 ? rateOf(plan, at) / served : 0;
    return Math.min(3, Math.floor(each) + (this.random() < each % 1 ? 1 : 0));
  }

  private add(step: Omit<Step, 'spanId'>): Step {
    const half = () => Math.floor(this.random() * 4_294_967_296).toString(16);
    const added: Step = { ...step, spanId: half().padStart(8, '0') + half().padStart(8, '0') };
    this.steps.push(added);
    return added;
  }
}

/** Whether being called so leads to calls of one's own. */
function startsWork({ call }: CallPlan): boolean {
  return call.protocol !== 'tcp' && !call.untraced;
}
