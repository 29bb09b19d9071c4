import { defineRule, type Rule } from '../../rule.js';

export const severalInjectionLabels: Rule = defineRule({
  code: 'IST0123',
  severity: 'warning',
  parity: 'istio',
  since: '0.1',
  kinds: ['Namespace'],
  inputs: [],
  message: 'The namespace is labelled for more than one way into the mesh: {labels}',
  *check({ object }) {
    const { labels = {} } = object.metadata;
    const injection = labels['istio-injection'] ?? '';
    if (injection !== '' && injection !== 'enabled') return;
    const ways = [
      ...(injection === '' ? [] : ['istio-injection']),
      ...(labels['istio.io/rev'] === undefined ? [] : ['istio.io/rev']),
      ...(labels['istio.io/dataplane-mode'] === 'ambient' ? ['istio.io/dataplane-mode'] : []),
    ];
    if (ways.length > 1) yield { path: 'metadata/labels', params: { labels: ways.join(', ') } };
  },
});
