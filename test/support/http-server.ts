import http from 'node:http';
import https from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import type { Stoppable } from './process.js';

export type HttpHandler = (request: http.IncomingMessage, response: http.ServerResponse) => void;

/** PEM texts of a TLS server; clients may show certificates that `ca` signed. */
export interface TlsMaterial {
  readonly key: string;
  readonly cert: string;
  readonly ca: string;
}

export interface TestServer extends Stoppable {
  /** Base address without a slash at the end. */
  readonly url: string;
  readonly port: number;
  /** Connections are refused and open ones cut, until `resume`. */
  pause(): Promise<void>;
  /** Listens again, on the same port. */
  resume(): Promise<void>;
  /** Cuts the open connections; new ones are accepted. */
  cutConnections(): void;
  /** Connections that are open now. */
  openConnections(): number;
}

/** Listens on a free port of 127.0.0.1. A handler that throws fails its request with status 500. */
export async function startHttpServer(handler: HttpHandler, tls?: TlsMaterial): Promise<TestServer> {
  const guarded: HttpHandler = (request, response) => {
    try {
      handler(request, response);
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  };
  const server = tls ? https.createServer({ ...tls, requestCert: true, rejectUnauthorized: false }, guarded) : http.createServer(guarded);
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
  });
  server.on('tlsClientError', () => undefined);
  const listen = async (port: number): Promise<void> => {
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  };
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const cutConnections = (): void => sockets.forEach((socket) => socket.destroy());
  const pause = async (): Promise<void> => {
    if (!server.listening) return;
    const closed = new Promise((resolve) => server.close(resolve));
    cutConnections();
    await closed;
  };
  return {
    url: `${tls ? 'https' : 'http'}://127.0.0.1:${port}`,
    port,
    pause,
    resume: () => listen(port),
    cutConnections,
    openConnections: () => sockets.size,
    stop: pause,
  };
}
