import { isIp, isUnixSocket } from '../../checks/addresses.js';
import { defineRule, type Rule } from '../../rule.js';
import { listenersOf } from '../../walk/sidecar.js';

export const listenerBindNotValid: Rule = defineRule({
  code: 'MSH5003',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['Sidecar'],
  inputs: [],
  repair: 'sometimes',
  message: 'The listener cannot be bound: {fault}',
  *check({ object: { spec } }) {
    const sockets = new Set<string>();
    for (const { value: listener, path, side } of listenersOf(spec)) {
      const { bind = '', captureMode = 'DEFAULT', port } = listener;
      const onSocket = side === 'egress' && port !== undefined && (port.number ?? 0) === 0;
      const at = `${path}/bind`;
      if (!onSocket) {
        if (bind !== '' && !isIp(bind)) yield { path: at, params: { fault: `"${bind}" is no address` } };
        continue;
      }
      if (bind.startsWith('unix://') && !isUnixSocket(bind)) yield { path: at, params: { fault: `"${bind}" is no Unix socket` } };
      if (bind !== '' && sockets.has(bind)) yield { path: at, params: { fault: `there is a listener on ${bind} already` } };
      if (captureMode === 'IPTABLES') {
        const mode = `${path}/captureMode`;
        const fix = [{ op: 'set', path: mode, value: 'NONE' }] as const;
        yield { path: mode, params: { fault: 'iptables cannot lead traffic to a Unix socket' }, fix };
      }
      sockets.add(bind);
    }
  },
});
