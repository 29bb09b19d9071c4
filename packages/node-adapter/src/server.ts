import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { ConfigError } from './config/config-error.js';
import { type FetchHandler, isMeshPath } from './handler.js';
import { nodeListener } from './node-listener.js';
import { staticFiles } from './static-files.js';

export interface ServerOptions {
  readonly handler: FetchHandler;
  /** Default 127.0.0.1. */
  readonly host?: string;
  /** 0 for any free one; default 20,001. */
  readonly port?: number;
  /** As the handler has it; its paths come before static ones. */
  readonly basePath?: string;
  /** Static files: path → folder. */
  readonly ui?: Readonly<Record<string, string>>;
}

export interface RunningServer {
  readonly url: string;
  /** Stops listening, lets requests under way finish for `drainMs` (default 10,000), then cuts them off. */
  readonly close: (drainMs?: number) => Promise<void>;
}

/** A query may name 2,000 namespaces, and travels in the request line. */
const maxHeaderSize = 320 * 1024;

/** Serves the handler, and the static files beside it. Rejects with ConfigError where the address cannot be had. */
export async function startServer({
  handler,
  host = '127.0.0.1',
  port = 20_001,
  basePath = '/',
  ui = {},
}: ServerOptions): Promise<RunningServer> {
  const files = Object.keys(ui).length === 0 ? undefined : staticFiles(ui);
  const handle: FetchHandler = (request) =>
    files === undefined || isMeshPath(basePath, new URL(request.url).pathname) ? handler(request) : files(request);
  const server = http.createServer({ maxHeaderSize }, nodeListener(handle));
  server.requestTimeout = 60_000;
  // Longer than viewers wait between two questions, and than proxies keep a connection: otherwise they send into one that is just closing.
  server.keepAliveTimeout = 75_000;
  await listen(server, { host, port });
  const address = server.address() as AddressInfo;
  const shownHost =
    address.address === '0.0.0.0' || address.address === '::'
      ? 'localhost'
      : address.family === 'IPv6'
        ? `[${address.address}]`
        : address.address;
  return { url: `http://${shownHost}:${address.port}`, close: (drainMs = 10_000) => close(server, drainMs) };
}

function listen(server: http.Server, { host, port }: { readonly host: string; readonly port: number }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenError(error, host, port)));
    server.listen({ host, port }, () => {
      server.removeAllListeners('error');
      resolve();
    });
  });
}

function listenError(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE')
    return new ConfigError(`port ${port} on ${host} is taken: stop what listens there, or choose another with --port`);
  if (error.code === 'EACCES') return new ConfigError(`port ${port} may not be opened by this user: choose one above 1023 with --port`);
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new ConfigError(`${host} is no address of this machine: check --host`);
  return error;
}

function close(server: http.Server, drainMs: number): Promise<void> {
  return new Promise((resolve) => {
    const cutOff = setTimeout(() => server.closeAllConnections(), drainMs);
    // A connection that was busy when the closing began is idle later, and would be kept alive.
    const sweep = setInterval(() => server.closeIdleConnections(), 50);
    server.close(() => {
      clearTimeout(cutOff);
      clearInterval(sweep);
      resolve();
    });
    server.closeIdleConnections();
  });
}
