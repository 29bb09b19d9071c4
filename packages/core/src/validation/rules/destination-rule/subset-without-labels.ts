import { hostEntries } from '../../indexes/registry.js';
import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

export const subsetWithoutLabels: Rule = defineRule({
  code: 'KIA0209',
  severity: 'warning',
  parity: 'kiali',
  since: '0.1',
  kinds: ['DestinationRule'],
  inputs: [hostEntries],
  evidence: 'presence',
  message: 'The subset {subset} has no labels: it is everything behind the host',
  *check({ cluster, namespace, object: { spec } }, view) {
    const labelled = (spec?.subsets ?? []).some(({ labels = {} }) => Object.keys(labels).length > 0);
    for (const { value, path } of each(spec?.subsets, 'spec/subsets')) {
      if (Object.keys(value.labels ?? {}).length > 0) continue;
      const entries = view.ask(hostEntries, { cluster, namespace, host: spec?.host ?? '' });
      // A host that nothing has is told of as such.
      if (entries.every(({ kind }) => kind === 'ServiceEntry')) return;
      yield { path, params: { subset: value.name }, severity: labelled ? 'info' : 'warning' };
    }
  },
});
