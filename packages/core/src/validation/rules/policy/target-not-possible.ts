import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

const possible: ReadonlySet<string> = new Set([
  'core/Service',
  'networking.istio.io/ServiceEntry',
  'gateway.networking.k8s.io/Gateway',
  'gateway.networking.k8s.io/GatewayClass',
]);

export const targetNotPossible: Rule = defineRule({
  code: 'MSH9004',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['AuthorizationPolicy', 'RequestAuthentication', 'Telemetry', 'TrafficExtension', 'WasmPlugin'],
  inputs: [],
  message: '{target} cannot be the target of a policy',
  *check({ kind, object }) {
    const { spec = {} } = object;
    const single = kind === 'TrafficExtension' ? undefined : object.spec?.targetRef;
    const targets = [
      ...(single === undefined ? [] : [{ value: single, path: 'spec/targetRef' }]),
      ...each(spec.targetRefs, 'spec/targetRefs'),
    ];
    for (const { value, path } of targets) {
      const { group = '', kind: target } = value;
      const written = `${group === '' ? 'core' : group}/${target}`;
      if (target !== '' && !possible.has(written))
        yield { path: `${path}/kind`, params: { target: group === '' ? target : `${group}/${target}` } };
    }
  },
});
