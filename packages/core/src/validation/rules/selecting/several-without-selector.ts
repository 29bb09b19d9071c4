import { keyOf } from '../../engine/inputs.js';
import { selectingObjects } from '../../indexes/selecting-objects.js';
import { defineRule, type Rule } from '../../rule.js';
import { refOf } from '../../subject.js';
import { selectorOf } from '../../walk/selector.js';

export const severalWithoutSelector: Rule = defineRule({
  code: 'KIA0002',
  also: ['IST0111'],
  severity: 'error',
  parity: 'both',
  since: '0.1',
  kinds: ['PeerAuthentication', 'Sidecar'],
  inputs: [selectingObjects],
  message: 'Another {kind} of the namespace has no selector either: {others}',
  evidence: 'presence',
  *check(subject, view) {
    const { cluster, kind, namespace, name } = subject;
    const { labels, path } = selectorOf(subject);
    if (Object.keys(labels).length > 0) return;
    const others = view
      .get(selectingObjects, keyOf(cluster, kind, namespace))
      .filter((other) => other.name !== name && Object.keys(other.labels).length === 0);
    if (others.length === 0) return;
    const related = others.map((other) => refOf({ cluster, kind, namespace, name: other.name }));
    yield { path, params: { kind, others: others.map((other) => other.name).join(', ') }, related };
  },
});
