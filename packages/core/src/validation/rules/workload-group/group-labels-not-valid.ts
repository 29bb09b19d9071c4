import { labelFaults } from '../../checks/metadata-labels.js';
import { defineRule, type Rule } from '../../rule.js';

export const groupLabelsNotValid: Rule = defineRule({
  code: 'MSH4015',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['WorkloadGroup'],
  inputs: [],
  message: 'Workloads cannot get this label: {fault}',
  *check({ object: { spec } }) {
    for (const { value: fault, path } of labelFaults(spec?.metadata?.labels, 'spec/metadata/labels')) yield { path, params: { fault } };
  },
});
