import type { Instant } from '../../model/time.js';
import type { Span, Trace } from '../../model/trace.js';
import { drawLatency } from '../latency.js';
import { hash32, randomFrom } from '../random.js';
import { hasProxy } from '../telemetry/endpoint-labels.js';
import { type CallPlan, drawOutcome, rateOf, sharedLuck, type TrafficPlan } from './traffic-plan.js';
import { clientSpan, databaseSpan, type SpanPlace, serverSpan } from './spans.js';

const MAX_SPANS = 200;
/** A workload's own work before its first call and after its last, as a part of the whole. */
const OWN_WORK = 0.08;

/** Makes the trace that one entry call begins at an instant. Equal ids give equal traces. */
export function makeTrace(plan: TrafficPlan, entry: CallPlan, { traceId, at }: { traceId: string; at: Instant }): Trace {
  const maker = new TraceMaker(plan, traceId);
  maker.call(entry, { at, luck: maker.random() });
  return { traceId, spans: maker.spans };
}

interface Moment {
  readonly at: Instant;
  readonly parent?: string;
  /** Decides the outcome. Calls that fail in the same spell share theirs, so that a failure has its cause further down. */
  readonly luck: number;
}

class TraceMaker {
  readonly spans: Span[] = [];
  readonly random: () => number;
  private readonly plan: TrafficPlan;
  private readonly traceId: string;

  constructor(plan: TrafficPlan, traceId: string) {
    this.plan = plan;
    this.traceId = traceId;
    this.random = randomFrom(traceId);
  }

  /** Adds the call's spans and all below; answers when it ended for its caller. */
  call(plan: CallPlan, { at, parent, luck }: Moment): Instant {
    const variant = drawOutcome(plan, at, luck);
    const { from, to, call } = plan;
    if (!variant || !from || this.spans.length >= MAX_SPANS) return at;
    const duration = drawLatency(variant.latency, this.random(), this.random());
    const client = this.place(parent);
    if (call.system !== undefined) {
      this.spans.push(databaseSpan(client, plan, { start: at, end: at + duration }));
      return at + duration;
    }
    const index = this.spans.length;
    const reached = to !== undefined && hasProxy(to) && variant.reach !== 'refused';
    let end = at + duration;
    if (reached) {
      const server = this.place(client.spanId);
      const arrived = at + duration * 0.02;
      const left = this.work(plan, to.key, { at: arrived, until: at + duration * 0.98, luck, spanId: server.spanId });
      this.spans.splice(index, 0, serverSpan(server, { plan, variant, to }, { start: arrived, end: left }));
      if (variant.reach === 'served') end = Math.max(end, left + duration * 0.02);
    }
    this.spans.splice(index, 0, clientSpan(client, { plan, variant, from }, { start: at, end }));
    return end;
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

  private place(parent: string | undefined): SpanPlace {
    const mark = hash32(`${this.traceId} ${this.random()}`);
    const spanId = mark.toString(16).padStart(8, '0') + hash32(`${mark} ${this.traceId}`).toString(16).padStart(8, '0');
    return { traceId: this.traceId, spanId, ...(parent !== undefined && { parentSpanId: parent }) };
  }
}

/** Whether being called so leads to calls of one's own. */
function startsWork({ call }: CallPlan): boolean {
  return call.protocol !== 'tcp' && !call.untraced;
}
