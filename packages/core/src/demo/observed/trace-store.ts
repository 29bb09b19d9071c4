import type { Instant } from '../../model/time.js';
import type { Trace } from '../../model/trace.js';
import type { TraceSearch } from '../../ports/trace-store.js';
import { hash32 } from '../random.js';
import { hasProxy } from '../telemetry/endpoint-labels.js';
import type { Lifetime } from '../telemetry/counters.js';
import type { DemoWorkload } from '../world.js';
import { spanOf, type Step } from './spans.js';
import { traceSteps } from './trace-maker.js';
import type { CallPlan, TrafficPlan } from './traffic-plan.js';

/** How many traces one search makes at most before it gives up. */
const MAX_MADE = 20_000;
/** As many traces are kept for the next search. */
const MAX_RECENT = 1_000;
/** One request in so many is traced, but no more often than the shortest pause allows. */
const SAMPLING = 120;
const SHORTEST_PAUSE = 3;

/** The traces of the demo mesh, made when asked for. They follow the table that the counters follow. */
export interface DemoTraces {
  search(search: TraceSearch): Trace[];
  get(traceId: string): Trace | undefined;
}

interface Entry {
  readonly plan: CallPlan;
  readonly index: number;
  readonly pauseMs: number;
  /** `cluster/app.namespace` of everything that can have a span in its traces. */
  readonly reach: ReadonlySet<string>;
}

export function demoTraces(plan: TrafficPlan, seed: string, lifetime: Lifetime): DemoTraces {
  const entries = entriesOf(plan);
  const idOf = ({ index }: Entry, turn: number): string => {
    const mark = hash32(`${seed} trace ${index} ${turn}`);
    return hex(mark, 8) + hex((index ^ mark) & 0xffff, 4) + hex(turn, 12) + hex(hash32(`${mark}`), 8);
  };
  const startOf = (entry: Entry, turn: number): Instant =>
    Math.floor(turn * entry.pauseMs + (hash32(`${seed} pause ${entry.index} ${turn}`) / 4_294_967_296) * entry.pauseMs * 0.9);
  const recent = new Map<string, readonly Step[]>();
  const steps = (entry: Entry, turn: number): readonly Step[] => {
    const traceId = idOf(entry, turn);
    const made = recent.get(traceId) ?? traceSteps(plan, entry.plan, { traceId, at: startOf(entry, turn) });
    recent.set(traceId, made);
    const [oldest] = recent.keys();
    if (recent.size > MAX_RECENT && oldest !== undefined) recent.delete(oldest);
    return made;
  };
  const traceOf = (entry: Entry, turn: number): Trace => {
    const traceId = idOf(entry, turn);
    return { traceId, spans: steps(entry, turn).map((step) => spanOf(step, traceId)) };
  };
  const known = (at: Instant) => at >= lifetime.start && at <= lifetime.now();

  return {
    search(search) {
      const { cluster, namespace, app, start, end, limit } = search;
      const service = `${app}.${namespace}`;
      const from = Math.max(start, lifetime.start);
      const until = Math.min(end, lifetime.now());
      const found: Trace[] = [];
      let attempts = 0;
      for (const { entry, turn } of newestFirst(
        entries.filter(({ reach }) => reaches(reach, service, cluster)),
        { from, until, startOf },
      )) {
        if (found.length >= limit || attempts++ >= MAX_MADE) break;
        const trace = steps(entry, turn);
        const asked = trace.some(({ owner }) => isOf(owner, search));
        if (asked && (!search.errorsOnly || trace.some(({ failed }) => failed))) found.push(traceOf(entry, turn));
      }
      return found;
    },
    get(traceId) {
      const turn = Number.parseInt(traceId.slice(12, 24), 16);
      const entry = entries.find((candidate) => idOf(candidate, turn) === traceId);
      return entry && known(startOf(entry, turn)) ? traceOf(entry, turn) : undefined;
    },
  };
}

/** Traces begin where requests enter the mesh: at gateways that nobody in it calls. */
function entriesOf(plan: TrafficPlan): Entry[] {
  return plan.calls
    .filter(({ from, call }) => from?.mesh === 'gateway' && plan.to(from.key).length === 0 && !call.untraced)
    .map((entry, index) => ({
      plan: entry,
      index,
      pauseMs: Math.max(SHORTEST_PAUSE, SAMPLING / entry.call.rate) * 1000,
      reach: reachOf(plan, entry),
    }));
}

function reachOf(plan: TrafficPlan, entry: CallPlan): Set<string> {
  const reach = new Set<string>();
  const waiting = [entry.from, entry.to];
  for (let workload = waiting.pop(); waiting.length > 0 || workload; workload = waiting.pop()) {
    const name = workload && `${workload.cluster}/${workload.app}.${workload.namespace}`;
    if (!workload || !name || reach.has(`${name}/${workload.name}`)) continue;
    reach.add(`${name}/${workload.name}`).add(name);
    const next = plan.from(workload.key).filter(({ call }) => call.protocol !== 'tcp' && !call.untraced);
    waiting.push(...next.map(({ to }) => to).filter(hasProxy));
  }
  return reach;
}

function isOf(owner: DemoWorkload, { cluster, namespace, app }: TraceSearch): boolean {
  return owner.app === app && owner.namespace === namespace && (cluster === undefined || owner.cluster === cluster);
}

function reaches(reach: ReadonlySet<string>, service: string, cluster: string | undefined): boolean {
  return cluster === undefined ? [...reach].some((name) => name.endsWith(`/${service}`)) : reach.has(`${cluster}/${service}`);
}

/** Every turn of every entry within the span, the latest first. */
function* newestFirst(
  entries: readonly Entry[],
  { from, until, startOf }: { from: Instant; until: Instant; startOf: (entry: Entry, turn: number) => Instant },
): Iterable<{ entry: Entry; turn: number }> {
  const heads = entries.map((entry) => {
    let turn = Math.floor(until / entry.pauseMs);
    if (startOf(entry, turn) > until) turn--;
    return { entry, turn, at: startOf(entry, turn) };
  });
  for (;;) {
    const head = heads.reduce<(typeof heads)[number] | undefined>(
      (latest, next) => (latest && latest.at >= next.at ? latest : next),
      undefined,
    );
    if (!head || head.at < from) return;
    yield { entry: head.entry, turn: head.turn };
    head.turn--;
    head.at = startOf(head.entry, head.turn);
  }
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0').slice(-digits);
}
