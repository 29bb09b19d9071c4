import { respelt } from '../../checks/repairs.js';
import { defineRule, type Rule } from '../../rule.js';
import { httpRulesOf } from '../../walk/virtual-service.js';

const grpcStatuses: ReadonlySet<string> = new Set([
  'OK',
  'CANCELLED',
  'UNKNOWN',
  'INVALID_ARGUMENT',
  'DEADLINE_EXCEEDED',
  'NOT_FOUND',
  'ALREADY_EXISTS',
  'PERMISSION_DENIED',
  'RESOURCE_EXHAUSTED',
  'FAILED_PRECONDITION',
  'ABORTED',
  'OUT_OF_RANGE',
  'UNIMPLEMENTED',
  'INTERNAL',
  'UNAVAILABLE',
  'DATA_LOSS',
  'UNAUTHENTICATED',
]);

export const faultStatusNotValid: Rule = defineRule({
  code: 'MSH1020',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['VirtualService'],
  inputs: [],
  repair: 'sometimes',
  message: '{status} is no status that a fault can answer with',
  *check({ object }) {
    for (const { value: rule, path } of httpRulesOf(object)) {
      const { httpStatus, grpcStatus, http2Error } = rule.fault?.abort ?? {};
      const at = `${path}/fault/abort`;
      if (httpStatus !== undefined && (httpStatus < 200 || httpStatus > 600))
        yield { path: `${at}/httpStatus`, params: { status: httpStatus } };
      if (grpcStatus !== undefined && !grpcStatuses.has(grpcStatus)) {
        const place = `${at}/grpcStatus`;
        yield { path: place, params: { status: grpcStatus }, ...respelt(place, grpcStatus, grpcStatuses) };
      }
      if (http2Error !== undefined) yield { path: `${at}/http2Error`, params: { status: http2Error } };
    }
  },
});
