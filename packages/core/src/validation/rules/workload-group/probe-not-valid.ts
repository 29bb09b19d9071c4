import { isGivenEmpty } from '../../checks/given.js';
import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

const times = ['periodSeconds', 'initialDelaySeconds', 'timeoutSeconds', 'successThreshold', 'failureThreshold'] as const;

export const probeNotValid: Rule = defineRule({
  code: 'MSH4016',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['WorkloadGroup'],
  inputs: [],
  message: 'The probe cannot be made: {fault}',
  *check({ raw, object: { spec } }) {
    const { probe } = spec ?? {};
    if (probe === undefined) return;
    const path = 'spec/probe';
    for (const field of times) {
      if ((probe[field] ?? 0) < 0) yield { path: `${path}/${field}`, params: { fault: `${field} is below zero` } };
    }
    const { exec, grpc, httpGet, tcpSocket } = probe;
    if ([exec, grpc, httpGet, tcpSocket].every((each) => each === undefined))
      yield { path, params: { fault: 'it says neither httpGet nor tcpSocket nor exec nor grpc' } };
    for (const [name, { port = 0 }] of Object.entries({
      ...(grpc && { grpc }),
      ...(httpGet && { httpGet }),
      ...(tcpSocket && { tcpSocket }),
    })) {
      if (port < 1 || port > 65535) yield { path: `${path}/${name}/port`, params: { fault: `${port} is not from 1 to 65535` } };
    }
    const { scheme = '' } = httpGet ?? {};
    if (scheme !== '' && scheme !== 'HTTP' && scheme !== 'HTTPS')
      yield { path: `${path}/httpGet/scheme`, params: { fault: `"${scheme}" is neither HTTP nor HTTPS` } };
    for (const { value, path: at } of each(httpGet?.httpHeaders, `${path}/httpGet/httpHeaders`)) {
      const { name = '' } = value;
      if (!/^[-A-Za-z0-9]+$/.test(name)) yield { path: at, params: { fault: `"${name}" is no name of a header` } };
    }
    if (isGivenEmpty(raw, `${path}/exec/command`)) yield { path: `${path}/exec`, params: { fault: 'exec has no command' } };
  },
});
