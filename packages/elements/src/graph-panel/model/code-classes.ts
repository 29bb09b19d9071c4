import type { NamedRate, Protocol } from '@meshlens/core';

/** How requests ended, as far as a glance needs it. `none` is no response at all; 1xx counts as `ok`. */
export type CodeClass = 'ok' | 'redirect' | 'client' | 'server' | 'none';

export const codeClasses: readonly CodeClass[] = ['ok', 'redirect', 'client', 'server', 'none'];

/** gRPC knows success and failure only: a status other than 0 is `server`. */
export function codeClass(protocol: Protocol, code: string): CodeClass {
  if (code === '-' || code === '') return 'none';
  if (protocol === 'grpc') return code === '0' ? 'ok' : 'server';
  const classes: Readonly<Record<string, CodeClass>> = { 0: 'none', 3: 'redirect', 4: 'client', 5: 'server' };
  return classes[code.charAt(0)] ?? 'ok';
}

/** Shares of all that was counted, 0 to 1, in the order of `codeClasses`; what is 0 is left out. Empty where nothing was counted. */
export function classShares(
  protocol: Protocol,
  codes: readonly NamedRate[],
): readonly { readonly name: CodeClass; readonly share: number }[] {
  const all = codes.reduce((sum, { rate }) => sum + rate, 0);
  if (all <= 0) return [];
  return codeClasses.flatMap((name) => {
    const rate = codes.reduce((sum, each) => sum + (codeClass(protocol, each.name) === name ? each.rate : 0), 0);
    return rate > 0 ? [{ name, share: rate / all }] : [];
  });
}

/** The names that HTTP and gRPC give their codes, the same in every language; undefined for others. Source: RFC 9110, grpc.io status codes. */
export function codeName(protocol: Protocol, code: string): string | undefined {
  return (protocol === 'grpc' ? grpcNames : httpNames)[code];
}

const httpNames: Readonly<Record<string, string>> = {
  200: 'OK',
  201: 'Created',
  202: 'Accepted',
  204: 'No Content',
  206: 'Partial Content',
  301: 'Moved Permanently',
  302: 'Found',
  303: 'See Other',
  304: 'Not Modified',
  307: 'Temporary Redirect',
  308: 'Permanent Redirect',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  406: 'Not Acceptable',
  408: 'Request Timeout',
  409: 'Conflict',
  410: 'Gone',
  412: 'Precondition Failed',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  425: 'Too Early',
  426: 'Upgrade Required',
  429: 'Too Many Requests',
  431: 'Request Header Fields Too Large',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
};

const grpcNames: Readonly<Record<string, string>> = {
  0: 'OK',
  1: 'CANCELLED',
  2: 'UNKNOWN',
  3: 'INVALID_ARGUMENT',
  4: 'DEADLINE_EXCEEDED',
  5: 'NOT_FOUND',
  6: 'ALREADY_EXISTS',
  7: 'PERMISSION_DENIED',
  8: 'RESOURCE_EXHAUSTED',
  9: 'FAILED_PRECONDITION',
  10: 'ABORTED',
  11: 'OUT_OF_RANGE',
  12: 'UNIMPLEMENTED',
  13: 'INTERNAL',
  14: 'UNAVAILABLE',
  15: 'DATA_LOSS',
  16: 'UNAUTHENTICATED',
};
