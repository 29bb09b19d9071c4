import { exportToOf } from '../../hosts/export-to.js';
import { isAmbientNamespace, namespaceOf } from '../../indexes/namespaces.js';
import { defineRule, type Rule } from '../../rule.js';
import type { Subject } from '../../subject.js';
import { each, type Placed } from '../../walk/walk.js';

const notNames = new Set(['', '.', '*', '~']);

export const namespaceOfExportNotFound: Rule = defineRule({
  code: 'KIA0005',
  severity: 'error',
  parity: 'kiali',
  since: '0.1',
  kinds: ['DestinationRule', 'Service', 'ServiceEntry', 'VirtualService'],
  inputs: [namespaceOf],
  message: 'It is exported to the namespace {namespace}, which does not exist',
  *check(subject, view) {
    const { cluster, namespace: home } = subject;
    for (const { value: namespace, path } of exportsOf(subject)) {
      if (notNames.has(namespace)) continue;
      if (isAmbientNamespace(view.ask(namespaceOf, { cluster, namespace: home }))) return;
      if (view.ask(namespaceOf, { cluster, namespace }) === undefined) yield { path, params: { namespace } };
    }
  },
});

function exportsOf(subject: Subject<'DestinationRule' | 'Service' | 'ServiceEntry' | 'VirtualService'>): readonly Placed<string>[] {
  if (subject.kind !== 'Service') return each(subject.object.spec?.exportTo, 'spec/exportTo');
  const path = 'metadata/annotations["networking.istio.io/exportTo"]';
  return (exportToOf(subject.object.metadata.annotations) ?? []).map((value) => ({ value, path }));
}
