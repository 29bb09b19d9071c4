import { meshFaults } from '../../checks/mesh-defaults.js';
import { meshSettingsOf } from '../../mesh/mesh-settings.js';
import { defineRule, type Rule } from '../../rule.js';

export const meshSettingNotValid: Rule = defineRule({
  code: 'MSH9007',
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['ConfigMap', 'MeshFacts'],
  inputs: [],
  message: 'istiod refuses the mesh configuration: {field}: {fault}',
  *check(subject) {
    for (const { value, pathOf } of meshSettingsOf(subject)) {
      for (const { path: field, value: fault } of meshFaults(value)) yield { path: pathOf(field), params: { field, fault } };
    }
  },
});
