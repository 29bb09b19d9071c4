import { proxyFaults } from '../../checks/proxy-settings.js';
import { givenAt } from '../../checks/repairs.js';
import { meshSettingsOf } from '../../mesh/mesh-settings.js';
import { defineRule, type Rule } from '../../rule.js';

export const proxySettingsNotValid: Rule = defineRule({
  code: 'MSH9006',
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['ConfigMap', 'MeshFacts'],
  inputs: [],
  message: 'istiod refuses the mesh configuration: {field}: {fault}',
  *check(subject) {
    for (const { value, raw, pathOf } of meshSettingsOf(subject)) {
      if (value.defaultConfig === undefined) continue;
      for (const { path, value: fault } of proxyFaults(value.defaultConfig, givenAt(raw, 'defaultConfig'))) {
        const field = `defaultConfig/${path}`;
        yield { path: pathOf(field), params: { field, fault } };
      }
    }
  },
});
