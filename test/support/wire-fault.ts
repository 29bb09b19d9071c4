import type { ServerResponse } from 'node:http';
import zlib from 'node:zlib';

/** A way in which a server lets its client down, whatever it was asked. */
export type WireFault =
  /** Answers with this status; `body` is empty unless told. */
  | { readonly kind: 'status'; readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string }
  /** Takes the request and never answers. */
  | { readonly kind: 'hang' }
  /** Cuts the connection before an answer. */
  | { readonly kind: 'reset' }
  /** A complete answer whose JSON ends in the middle. */
  | { readonly kind: 'truncated' }
  /** Cuts the connection in the middle of the body. */
  | { readonly kind: 'aborted' }
  /** One byte of a JSON string each tenth of a second, without an end. */
  | { readonly kind: 'slow-drip' }
  /** Status 200, said to be JSON, but random bytes. */
  | { readonly kind: 'garbage' }
  /** A small gzip body that unpacks to this much JSON. */
  | { readonly kind: 'gzip-bomb'; readonly megabytes: number }
  /** JSON of this size. */
  | { readonly kind: 'huge'; readonly megabytes: number }
  /** Sends the client to another address. */
  | { readonly kind: 'redirect'; readonly location: string };

const json = { 'content-type': 'application/json' };
const begun = '{"kind":"List","apiVersion":"v1","status":"success","data":{"result":[{"metric":{"a":"';
const megabyte = 1_048_576;

/** Answers with the fault instead of an answer. */
export function answerWithFault(fault: WireFault, response: ServerResponse): void {
  switch (fault.kind) {
    case 'status':
      response.writeHead(fault.status, fault.headers ?? json).end(fault.body);
      return;
    case 'hang':
      return;
    case 'reset':
      response.socket?.resetAndDestroy();
      return;
    case 'truncated':
      response.writeHead(200, json).end(begun);
      return;
    case 'aborted':
      response.writeHead(200, json).write(begun, () => response.socket?.destroy());
      return;
    case 'slow-drip':
      drip(response);
      return;
    case 'garbage':
      response.writeHead(200, json).end(Buffer.from(Array.from({ length: 512 }, (_, index) => (index * 167 + 13) % 256)));
      return;
    case 'gzip-bomb':
      response.writeHead(200, { ...json, 'content-encoding': 'gzip' });
      zipped(fault.megabytes).pipe(response);
      return;
    case 'huge':
      pour(response.writeHead(200, json), fault.megabytes);
      return;
    case 'redirect':
      response.writeHead(302, { location: fault.location }).end();
  }
}

function drip(response: ServerResponse): void {
  response.writeHead(200, json).write('"');
  const timer = setInterval(() => response.write('x'), 100);
  response.on('close', () => clearInterval(timer));
}

function zipped(megabytes: number): zlib.Gzip {
  const gzip = zlib.createGzip();
  pour(gzip, megabytes);
  return gzip;
}

/** A JSON string of the size, never more than one megabyte ahead of its reader. */
function pour(into: NodeJS.WritableStream, megabytes: number): void {
  const chunk = Buffer.alloc(megabyte, 'x');
  let left = megabytes;
  const more = (): void => {
    while (left > 0) {
      left -= 1;
      if (!into.write(chunk)) {
        into.once('drain', more);
        return;
      }
    }
    into.end('"');
  };
  into.write('"');
  more();
}
