import { providerFaults } from '../../checks/extension-providers.js';
import { meshSettingsOf } from '../../mesh/mesh-settings.js';
import { defineRule, type Rule } from '../../rule.js';

export const extensionProviderNotValid: Rule = defineRule({
  code: 'MSH9008',
  severity: 'warning',
  parity: 'istio',
  since: '0.1',
  kinds: ['ConfigMap', 'MeshFacts'],
  inputs: [],
  message: 'The extension provider cannot be used: {field}: {fault}',
  *check(subject) {
    for (const { value, pathOf } of meshSettingsOf(subject)) {
      for (const { path: field, value: fault } of providerFaults(value.extensionProviders ?? [])) {
        yield { path: pathOf(field), params: { field, fault } };
      }
    }
  },
});
