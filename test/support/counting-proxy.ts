import http from 'node:http';
import { createFaultList, type FaultList } from './fault-list.js';
import { startHttpServer, type TestServer } from './http-server.js';
import { answerWithFault, type WireFault } from './wire-fault.js';

/** One request that came through. */
export interface ProxiedRequest {
  readonly method: string;
  readonly path: string;
  /** Of the address and, for form posts, of the body. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly headers: Readonly<http.IncomingHttpHeaders>;
}

export interface CountingProxy extends TestServer {
  /** In the order of arrival. */
  readonly requests: readonly ProxiedRequest[];
  readonly faults: FaultList<ProxiedRequest, WireFault>;
  /** Requests for a path, or for any. */
  count(path?: string): number;
  forget(): void;
}

/** Stands before an HTTP server, records what it is asked, and fails on demand. */
export async function countingProxy(upstream: string): Promise<CountingProxy> {
  const requests: ProxiedRequest[] = [];
  const faults = createFaultList<ProxiedRequest, WireFault>();
  const server = await startHttpServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks);
      const seen = describe(request, body);
      requests.push(seen);
      const fault = faults.strike(seen);
      if (fault) answerWithFault(fault, response);
      else forward({ upstream, request, body, response });
    });
  });
  return {
    ...server,
    requests,
    faults,
    count: (path) => requests.filter((request) => path === undefined || request.path === path).length,
    forget: () => {
      requests.length = 0;
    },
  };
}

function describe(request: http.IncomingMessage, body: Buffer): ProxiedRequest {
  const url = new URL(request.url ?? '/', 'http://proxy');
  const form = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') ? body.toString() : '';
  const parameters = Object.fromEntries([...url.searchParams, ...new URLSearchParams(form)]);
  return { method: request.method ?? 'GET', path: url.pathname, parameters, headers: request.headers };
}

interface Forwarding {
  readonly upstream: string;
  readonly request: http.IncomingMessage;
  readonly body: Buffer;
  readonly response: http.ServerResponse;
}

function forward({ upstream, request, body, response }: Forwarding): void {
  const target = new URL(`${upstream}${request.url ?? '/'}`);
  const headers = { ...request.headers, host: target.host };
  const outgoing = http.request(target, { method: request.method ?? 'GET', headers }, (incoming) => {
    response.writeHead(incoming.statusCode ?? 502, incoming.headers);
    incoming.pipe(response);
  });
  outgoing.on('error', () => (response.headersSent ? response.destroy() : response.writeHead(502).end()));
  response.on('close', () => outgoing.destroy());
  outgoing.end(body);
}
