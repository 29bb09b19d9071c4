import { isAmbientNamespace, namespaceOf } from '../../indexes/namespaces.js';
import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

const notNames = new Set(['', '.', '*', '~']);

export const namespaceOfExportNotFound: Rule = defineRule({
  code: 'KIA0005',
  severity: 'error',
  parity: 'kiali',
  since: '0.1',
  kinds: ['DestinationRule', 'ServiceEntry', 'VirtualService'],
  inputs: [namespaceOf],
  message: 'It is exported to the namespace {namespace}, which does not exist',
  *check({ cluster, namespace: home, object }, view) {
    for (const { value: namespace, path } of each(object.spec?.exportTo, 'spec/exportTo')) {
      if (notNames.has(namespace)) continue;
      if (isAmbientNamespace(view.ask(namespaceOf, { cluster, namespace: home }))) return;
      if (view.ask(namespaceOf, { cluster, namespace }) === undefined) yield { path, params: { namespace } };
    }
  },
});
