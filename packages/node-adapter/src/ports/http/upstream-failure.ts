import axios from 'axios';
import { type ProblemCode, UpstreamError } from '@meshlens/core';
import type { UpstreamReply } from './upstream-http.js';

/** No answer in time. */
export function lateFailure(address: string, milliseconds: number): UpstreamError {
  return new UpstreamError('timeout', `${address} did not answer within ${milliseconds / 1000} s`);
}

/** What kept an answer from arriving, in words that name the upstream and carry no credentials. */
export function transportFailure(error: unknown, address: string): Error {
  if (error instanceof UpstreamError || !(error instanceof Error)) return error instanceof Error ? error : new Error(String(error));
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const said = printable(error.message);
  if (!axios.isAxiosError(error)) {
    // Certificates and keys are looked at when a connection is made, and refused by throwing.
    return code.startsWith('ERR_OSSL')
      ? new UpstreamError('unauthorised', `the certificates for ${address} cannot be used: ${said}`)
      : error;
  }
  const known = networkWords[code];
  if (known !== undefined)
    return new UpstreamError('unreachable', `${known.replace('ADDRESS', `${address}${byWayOf(error.cause, address)}`)} (${code})`);
  if (code.startsWith('HPE_')) return new UpstreamError('bad-answer', `${address} does not speak HTTP (${code})`);
  if (said.includes('wrong version number'))
    return new UpstreamError('unreachable', `${address} does not speak TLS: is it http:// rather than https://?`);
  if (/CERT|SIGNATURE|TLS|SSL|EPROTO/.test(code)) return new UpstreamError('unreachable', `TLS to ${address} failed: ${said} (${code})`);
  return new UpstreamError('unreachable', `${address}: ${said}${code === '' ? '' : ` (${code})`}`);
}

/** A body that is more than can be held. */
export function tooLarge(address: string, maxBytes: number): UpstreamError {
  return new UpstreamError('limit', `the answer of ${address} is larger than ${Math.round(maxBytes / 1024 / 1024)} MiB`);
}

/** A body that ended before its end, or that cannot be unpacked. */
export function brokenOff(address: string, error: Error): UpstreamError {
  return new UpstreamError('bad-answer', `the answer of ${address} broke off (${printable(error.message)})`);
}

/** Names the proxy where the connection that failed was to one. */
function byWayOf(cause: unknown, address: string): string {
  if (!(cause instanceof Error) || !('address' in cause) || !('port' in cause)) return '';
  return address.endsWith(`:${String(cause.port)}`) ? '' : ` (by way of ${String(cause.address)}:${String(cause.port)})`;
}

const networkWords: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens on ADDRESS',
  ENOTFOUND: 'the host name of ADDRESS is not known',
  EAI_AGAIN: 'the host name of ADDRESS could not be looked up',
  EHOSTUNREACH: 'there is no route to ADDRESS',
  ENETUNREACH: 'there is no route to ADDRESS',
  ETIMEDOUT: 'connecting to ADDRESS took too long',
  ECONNRESET: 'ADDRESS closed the connection without an answer',
  EPIPE: 'ADDRESS closed the connection without an answer',
};

/** The Problem code for a status that is not a success. */
export function codeOfStatus(status: number): ProblemCode {
  if (status === 401) return 'unauthorised';
  if (status === 403) return 'denied';
  if (status === 408 || status === 504) return 'timeout';
  if (status === 413 || status === 422 || status === 429) return 'limit';
  if (status === 502 || status === 503) return 'unreachable';
  return 'bad-answer';
}

/** A status that is not a success. `said` is the upstream's own message, if it has one. */
export function statusFailure(reply: UpstreamReply, address: string, said: string | undefined): UpstreamError {
  if (reply.redirectHost !== undefined && reply.status >= 300 && reply.status < 400) {
    return new UpstreamError(
      'bad-answer',
      `${address} redirects to ${reply.redirectHost} (${reply.status}); redirects are not followed, give the final address`,
    );
  }
  const words = said === undefined || said === '' ? '' : `: ${printable(said)}`;
  return new UpstreamError(codeOfStatus(reply.status), `${address} answered ${reply.status}${words}`, reply.retryAfterSeconds);
}

/** A success whose body is of no use. */
export function badAnswer(reply: UpstreamReply, address: string, expected: string): UpstreamError {
  const type = reply.contentType.split(';', 1)[0] ?? '';
  const what = /html/i.test(type) || reply.text.trimStart().startsWith('<') ? 'a web page' : type === '' ? 'something' : type;
  return new UpstreamError('bad-answer', `${address} answered ${what} that is not ${expected}: is the address right?`);
}

/** Control characters, and with them escape sequences for terminals, become spaces. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').trim();
}
