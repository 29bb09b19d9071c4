import type { WorkloadEntrySpec } from '../../../model/generated/istio.js';
import { defineRule, type Rule } from '../../rule.js';
import type { Subject } from '../../subject.js';
import { each, type Placed } from '../../walk/walk.js';

function* entriesOf(subject: Subject<'ServiceEntry' | 'WorkloadEntry'>): Iterable<Placed<WorkloadEntrySpec>> {
  if (subject.kind === 'WorkloadEntry') yield { value: subject.object.spec ?? {}, path: 'spec' };
  else if (subject.object.spec?.resolution === 'STATIC') yield* each(subject.object.spec.endpoints, 'spec/endpoints');
}

export const addressOfWorkloadNotSaid: Rule = defineRule({
  code: 'MSH4013',
  also: ['IST0133'],
  severity: 'warning',
  parity: 'istio',
  since: '0.1',
  kinds: ['ServiceEntry', 'WorkloadEntry'],
  inputs: [],
  message: 'There is no address, only the network {network}; its gateway is what is called',
  *check(subject) {
    for (const { value, path } of entriesOf(subject)) {
      const { address = '', network = '' } = value;
      if (address === '' && network !== '') yield { path: `${path}/network`, params: { network } };
    }
  },
});
