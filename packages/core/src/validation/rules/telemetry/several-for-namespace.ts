import { keyOf } from '../../engine/inputs.js';
import { telemetriesIn } from '../../indexes/telemetries.js';
import { defineRule, type Rule } from '../../rule.js';
import { refOf } from '../../subject.js';

export const severalForNamespace: Rule = defineRule({
  code: 'IST0160',
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['Telemetry'],
  inputs: [telemetriesIn],
  evidence: 'presence',
  message: 'Another Telemetry of namespace {namespace} has no selector either: {others}',
  *check({ cluster, namespace, name }, view) {
    const whole = view.get(telemetriesIn, keyOf(cluster, namespace)).filter(({ selector }) => Object.keys(selector).length === 0);
    const others = whole.filter((each) => each.name !== name);
    if (others.length === 0 || others.length === whole.length) return;
    yield {
      path: 'spec',
      params: { namespace, others: others.map((each) => each.name).join(', ') },
      related: others.map((each) => refOf(each)),
    };
  },
});
