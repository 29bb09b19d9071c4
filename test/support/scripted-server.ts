import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import https from 'node:https';
import type { AddressInfo, Socket } from 'node:net';

export interface SeenRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export type Script = (request: SeenRequest, response: ServerResponse) => void;

export interface ScriptedServer {
  readonly url: string;
  readonly address: string;
  readonly seen: readonly SeenRequest[];
  /** Connections accepted so far. */
  connections(): number;
  /** Connections open now. */
  open(): number;
  answerWith(script: Script): void;
  close(): Promise<void>;
}

export interface TlsMaterial {
  readonly key: string;
  readonly cert: string;
  /** With it a client certificate is demanded. */
  readonly clientCa?: string;
}

/** A real server on a free port of 127.0.0.1 that answers as the test says. */
export async function scriptedServer(script: Script, tls?: TlsMaterial): Promise<ScriptedServer> {
  const seen: SeenRequest[] = [];
  const sockets = new Set<Socket>();
  let accepted = 0;
  let current = script;
  const listener = (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const request = {
        method: incoming.method ?? '',
        url: new URL(incoming.url ?? '/', 'http://x'),
        headers: incoming.headers,
        body: Buffer.concat(chunks).toString(),
      };
      seen.push(request);
      current(request, outgoing);
    });
    incoming.on('error', () => undefined);
  };
  const server =
    tls === undefined
      ? http.createServer(listener)
      : https.createServer(
          {
            key: tls.key,
            cert: tls.cert,
            ...(tls.clientCa === undefined ? {} : { ca: tls.clientCa, requestCert: true, rejectUnauthorized: true }),
          },
          listener,
        );
  server.on(tls === undefined ? 'connection' : 'secureConnection', (socket: Socket) => {
    accepted += 1;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
  });
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `${tls === undefined ? 'http' : 'https'}://127.0.0.1:${port}`,
    address: `127.0.0.1:${port}`,
    seen,
    connections: () => accepted,
    open: () => sockets.size,
    answerWith(next) {
      current = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Answers JSON. */
export const json =
  (body: unknown, status = 200): Script =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };

/** Answers text of any type. */
export const reply =
  (status: number, type: string, text: string): Script =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': type }).end(text);
  };

/** Ways in which an upstream can fail on the wire, whatever it was asked. */
export const faults = {
  /** Takes the request and never answers. */
  hang: () => undefined,
  /** Closes the connection without a word. */
  reset: (_request: SeenRequest, response: ServerResponse) => response.socket?.destroy(),
  /** Says that more is to come, and closes. */
  truncate: (_request: SeenRequest, response: ServerResponse) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
    response.write('{"status":"success","items":[', () => response.socket?.destroy());
  },
  /** Whole by its length, cut off as JSON. */
  halfJson: reply(200, 'application/json', '{"status":"success","data":{"resultType":"vec'),
  /** Not HTTP at all. */
  garbage: (_request: SeenRequest, response: ServerResponse) => response.socket?.end('\u0000\u0001garbage\r\n\r\n'),
  /** A byte now and then, for ever. */
  drip: (_request: SeenRequest, response: ServerResponse) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const timer = setInterval(() => response.write(' '), 20);
    response.on('close', () => clearInterval(timer));
  },
  /** Without end. */
  huge: (_request: SeenRequest, response: ServerResponse) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const chunk = Buffer.alloc(64 * 1024, 32);
    const pour = (): void => {
      while (!response.destroyed && response.write(chunk));
    };
    response.on('drain', pour);
    pour();
  },
} satisfies Record<string, Script>;

/** An address on which nothing listens. */
export async function freeAddress(): Promise<string> {
  const server = await scriptedServer(() => undefined);
  await server.close();
  return server.url;
}
