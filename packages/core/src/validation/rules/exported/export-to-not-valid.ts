import { isDnsLabel } from '../../checks/names.js';
import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

export const exportToNotValid: Rule = defineRule({
  code: 'MSH9001',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['DestinationRule', 'ServiceEntry', 'VirtualService'],
  inputs: [],
  repair: 'sometimes',
  message: '{entry} does not fit in exportTo: {fault}',
  *check({ kind, namespace, object }) {
    const list = object.spec?.exportTo ?? [];
    const seen = new Set<string>();
    for (const { value: entry, path } of each(list, 'spec/exportTo')) {
      const home = entry === '.' ? namespace : entry;
      const isNowhere = entry === '~' && kind === 'ServiceEntry';
      if (seen.has(home)) yield { path, params: { entry, fault: 'it is there already' }, fix: [{ op: 'remove', path }] };
      else if (entry !== '.' && entry !== '*' && !isNowhere && !isDnsLabel(entry))
        yield { path, params: { entry, fault: 'it is no namespace' } };
      else if ((entry === '*' || isNowhere) && list.length > 1) yield { path, params: { entry, fault: 'it must stand alone' } };
      seen.add(home);
    }
  },
});
