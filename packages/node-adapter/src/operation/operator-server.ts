import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ConfigError } from '../config/config-error.js';
import type { ServerMetrics } from './server-metrics.js';

export interface OperatorServerOptions {
  readonly host: string;
  /** 0 for any free one. */
  readonly port: number;
  readonly metrics: ServerMetrics;
  /** The configuration in force, secrets redacted. */
  readonly config: Readonly<Record<string, unknown>>;
}

export interface OperatorServer {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * `/metrics` and `/config`, on a port of their own: they are for operators, and viewers do not reach it.
 * Rejects with ConfigError where the port cannot be had.
 */
export async function startOperatorServer({ host, port, metrics, config }: OperatorServerOptions): Promise<OperatorServer> {
  const server = createServer(listener(metrics, config));
  await listen(server, host, port);
  const { port: bound } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listener(metrics: ServerMetrics, config: Readonly<Record<string, unknown>>): RequestListener {
  const pages: Readonly<Record<string, () => Promise<readonly [type: string, body: string]>>> = {
    '/metrics': async () => [metrics.contentType, await metrics.text()],
    '/config': () => Promise.resolve(['application/json; charset=utf-8', `${JSON.stringify(config, null, 2)}\n`]),
  };
  return (request, response) => {
    const page = pages[request.url?.split('?', 1)[0] ?? ''];
    const refusal = page === undefined ? 404 : request.method === 'GET' || request.method === 'HEAD' ? undefined : 405;
    if (page === undefined || refusal !== undefined) {
      response
        .writeHead(refusal ?? 404, { 'content-type': 'text/plain; charset=utf-8' })
        .end('There are GET /metrics and GET /config here.\n');
      return;
    }
    page().then(
      ([type, body]) => response.writeHead(200, { 'content-type': type, 'x-content-type-options': 'nosniff' }).end(body),
      () => response.writeHead(500).end(),
    );
  };
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new ConfigError(`port ${port} on ${host} is taken: choose another with --metrics-port`) : error),
    );
    server.listen({ host, port }, resolve);
  });
}
