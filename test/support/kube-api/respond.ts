import type { IncomingMessage, ServerResponse } from 'node:http';
import zlib from 'node:zlib';

/** A real API server packs answers from this size on for clients that take gzip. */
const packedFrom = 128 * 1024;

export function respondJson({
  request,
  response,
  status,
  body,
}: {
  request: IncomingMessage;
  response: ServerResponse;
  status: number;
  body: object;
}): void {
  const text = Buffer.from(`${JSON.stringify(body)}\n`);
  const packs = text.length >= packedFrom && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  response.writeHead(status, { 'content-type': 'application/json', ...(packs && { 'content-encoding': 'gzip', vary: 'Accept-Encoding' }) });
  response.end(packs ? zlib.gzipSync(text, { level: 1 }) : text);
}
