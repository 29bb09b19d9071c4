import type { Instant } from '../../model/time.js';
import { drawLatency } from '../latency.js';
import { hash32 } from '../random.js';
import { hostOf } from '../telemetry/endpoint-labels.js';
import type { Variant } from '../telemetry/variants.js';
import type { DemoWorkload } from '../world.js';
import { isFailure } from './traffic-plan.js';

/** One request as a workload's logs tell of it. */
export interface LoggedRequest {
  readonly variant: Variant;
  readonly workload: DemoWorkload;
  readonly at: Instant;
  readonly inbound: boolean;
  readonly method: string;
  readonly path: string;
  /** Milliseconds. */
  readonly duration: number;
  readonly agent: string;
  readonly requestId: string;
}

const AGENTS = ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0)', 'InkwellApp/5.12 (Android 16)', 'InkwellApp/5.12 (iOS 19.2)', 'curl/8.16.0'];
/** What a visitor once typed and once called their browser. */
const ODD_QUERY = '?q=<img src=x onerror=alert(1)>';
const ODD_AGENT = '\u001b[31mred\u001b[0m \u001b]0;title\u0007 <b>bold</b>';

/** Draws what a table row leaves open. */
export function loggedRequest(seen: Pick<LoggedRequest, 'at' | 'inbound' | 'variant' | 'workload'>, random: () => number): LoggedRequest {
  const { variant, workload } = seen;
  const { call, operation } = variant;
  const text = operation ?? call.operation ?? 'GET /';
  const [method = 'GET', path = '/'] = text.startsWith('/') ? ['POST', text] : text.split(' ');
  const odd = workload.oddLogs === true && random() < 0.01;
  const filled = path.replace(/\{\w+\}|\*/g, () => String(9_780_000_000_000 + Math.floor(random() * 1e9)));
  return {
    ...seen,
    method,
    path: odd ? filled + ODD_QUERY : filled,
    duration: Math.round(drawLatency(variant.latency, random(), random())),
    agent: odd ? ODD_AGENT : (AGENTS[Math.floor(random() * AGENTS.length)] ?? ''),
    requestId: drawRequestId(random),
  };
}

/** Istio's default access log format. */
export function accessLogLine({ variant, workload, at, inbound, method, path, duration, agent, requestId }: LoggedRequest): string {
  const { call, code, flags, reach } = variant;
  const abandoned = inbound && reach === 'timed-out';
  const host = hostOf(call.service);
  const port = workload.ports?.[0] ?? 80;
  return [
    `[${new Date(at).toISOString()}]`,
    `"${method} ${path} ${call.protocol === 'grpc' ? 'HTTP/2' : 'HTTP/1.1'}"`,
    abandoned ? '0 DC' : `${code} ${inbound ? '-' : flags}`,
    abandoned ? 'downstream_remote_disconnect' : reach === 'refused' ? 'local_reply' : 'via_upstream',
    '- "-"',
    `${call.bytes?.request ?? 600} ${call.bytes?.response ?? 4000} ${duration} ${Math.max(0, duration - 1)}`,
    `"-" "${agent}" "${requestId}" "${host}" ${reach === 'refused' ? '"-"' : `"10.1.${hash32(host) % 250}.8:${port}"`}`,
    inbound ? `inbound|${port}|| - - - - default` : `outbound|80||${host} - - - - default`,
  ].join(' ');
}

/** What the workload itself writes of a request it served. */
export function appLogLine({ variant, at, method, path, duration, agent, requestId }: LoggedRequest): string {
  const level = isFailure(variant) ? 'error' : variant.code.startsWith('4') ? 'warn' : 'info';
  const status = variant.grpc === undefined ? `status=${variant.code}` : `grpc_status=${variant.grpc}`;
  const request = `method=${method} path="${path}" agent="${agent}" request_id=${requestId}`;
  return `time=${new Date(at).toISOString()} level=${level} ${status} duration_ms=${duration} ${request}`;
}

function drawRequestId(random: () => number): string {
  const hex = Array.from({ length: 4 }, () =>
    Math.floor(random() * 4_294_967_296)
      .toString(16)
      .padStart(8, '0'),
  ).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-9${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
