import { defineRule, type GivenObject, isVisibleIn, meshOf, type Rule, validate } from '@meshlens/core/validation';
import type { KialiCase } from './kiali-case.js';

/** What of one kind is visible in the case's viewing namespace, as `namespace/name`: asked with a rule that finds just that. */
export function visibleObjects(each: KialiCase, objects: readonly GivenObject[]): readonly string[] {
  const kind = each.scope.replace('exportTo.', '');
  const { findings } = validate(objects, { rules: [visibleIn(each.context?.viewerNamespace ?? '')], ignore: [] });
  return findings.filter(({ ref }) => ref.kind === kind).map(({ ref }) => `${ref.namespace}/${ref.name}`);
}

function visibleIn(viewer: string): Rule {
  return defineRule({
    code: 'MSH',
    severity: 'info',
    parity: 'own',
    since: '0.1',
    kinds: ['DestinationRule', 'ServiceEntry', 'VirtualService'],
    inputs: [meshOf],
    message: 'is visible',
    *check({ cluster, namespace, kind, object }, view) {
      const { defaultExportTo } = view.ask(meshOf, { cluster, namespace });
      const byDefault = defaultExportTo[kind === 'ServiceEntry' ? 'Service' : kind];
      if (isVisibleIn(viewer, { home: namespace, exportTo: object.spec?.exportTo, byDefault })) yield { path: '' };
    },
  });
}
