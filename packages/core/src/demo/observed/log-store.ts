import type { LogLine } from '../../model/log.js';
import type { Instant } from '../../model/time.js';
import type { LogSearch } from '../../ports/log-store.js';
import { workloadObjects } from '../objects/workload-objects.js';
import { randomFrom } from '../random.js';
import type { Lifetime } from '../telemetry/counters.js';
import { type DemoWorkload, workloads } from '../world.js';
import { accessLogLine, appLogLine, loggedRequest, type LoggedRequest } from './log-lines.js';
import { type CallPlan, drawOutcome, rateOf, type TrafficPlan } from './traffic-plan.js';

/** Further back than this nobody kept logs, in seconds. */
const KEPT = 86_400;
/** Proxies that write an access log. */
const LOGS_ACCESS: ReadonlySet<string> = new Set(['gateway', 'native-sidecar', 'sidecar']);

/** The logs of the demo mesh, made when asked for: one line for every request that the counters count. TCP is not logged. */
export interface DemoLogs {
  search(search: LogSearch): LogLine[];
}

export function demoLogs(plan: TrafficPlan, seed: string, lifetime: Lifetime): DemoLogs {
  return {
    search({ cluster, namespace, workload: name, container, start, end, limit }) {
      const workload = workloads.get(`${cluster}:${namespace}/${name}`);
      const until = Math.min(end, lifetime.now());
      const from = Math.max(start, lifetime.start, until - KEPT * 1000);
      const pods = workload ? readyPods(workload) : [];
      if (!workload || pods.length === 0 || limit <= 0) return [];
      const requests = requestPlans(plan, workload);
      const lines: LogLine[] = [];
      for (let second = Math.floor(until / 1000); second * 1000 + 999 >= from && lines.length < limit; second--) {
        const random = randomFrom(`${seed} log ${workload.key} ${second}`);
        const made = linesOfSecond({ workload, requests, pods, second, random })
          .filter((line) => line.at >= from && line.at <= until && (container === undefined || line.container === container))
          .sort((one, other) => one.at - other.at);
        lines.unshift(...made);
      }
      return lines.slice(Math.max(0, lines.length - limit));
    },
  };
}

interface RequestPlan {
  readonly plan: CallPlan;
  readonly inbound: boolean;
}

interface Second {
  readonly workload: DemoWorkload;
  readonly requests: readonly RequestPlan[];
  readonly pods: readonly string[];
  readonly second: number;
  readonly random: () => number;
}

function requestPlans(plan: TrafficPlan, workload: DemoWorkload): RequestPlan[] {
  const isRequest = ({ call }: CallPlan) => call.protocol !== 'tcp';
  return [
    ...plan
      .to(workload.key)
      .filter(isRequest)
      .map((inbound) => ({ plan: inbound, inbound: true })),
    ...plan
      .from(workload.key)
      .filter((own) => isRequest(own) && !own.call.mirrored)
      .map((outbound) => ({ plan: outbound, inbound: false })),
  ];
}

function linesOfSecond({ workload, requests, pods, second, random }: Second): LogLine[] {
  return requests.flatMap(({ plan, inbound }) => {
    const rate = rateOf(plan, second * 1000);
    const count = Math.floor(rate) + (random() < rate % 1 ? 1 : 0);
    return Array.from({ length: count }, () => {
      const at: Instant = second * 1000 + Math.floor(random() * 1000);
      const pod = pods[Math.floor(random() * pods.length)] ?? '';
      const variant = drawOutcome(plan, at, random());
      return variant ? linesOfRequest(loggedRequest({ variant, workload, at, inbound }, random), pod) : [];
    }).flat();
  });
}

function linesOfRequest(request: LoggedRequest, pod: string): LogLine[] {
  const { variant, workload, at, inbound } = request;
  if (inbound && variant.reach === 'refused') return [];
  const line = (container: string, text: string): LogLine => ({
    at,
    cluster: workload.cluster,
    namespace: workload.namespace,
    pod,
    container,
    text,
  });
  return [
    ...(LOGS_ACCESS.has(workload.mesh) ? [line('istio-proxy', accessLogLine(request))] : []),
    ...(inbound && workload.mesh !== 'gateway' && workload.mesh !== 'waypoint' ? [line(workload.app, appLogLine(request))] : []),
  ];
}

function readyPods(workload: DemoWorkload): string[] {
  const pods = workloadObjects(workload, 0).Pod ?? [];
  return pods.slice(0, workload.ready).map(({ metadata }) => metadata.name);
}
