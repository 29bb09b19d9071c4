import { isIpOrCidr } from '../../checks/addresses.js';
import { labelFaults } from '../../checks/metadata-labels.js';
import { isDnsLabel } from '../../checks/names.js';
import { defineRule, type Rule } from '../../rule.js';
import { rulesOf } from '../../walk/virtual-service.js';
import { each, type Placed } from '../../walk/walk.js';

/** What matches of all protocols have in common. */
interface AnyMatch {
  readonly destinationSubnets?: readonly string[];
  readonly port?: number;
  readonly sourceLabels?: Readonly<Record<string, string>>;
  readonly sourceNamespace?: string;
}

export const matchNotValid: Rule = defineRule({
  code: 'MSH1032',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['VirtualService'],
  inputs: [],
  message: 'Nothing can be matched so: {fault}',
  *check({ object }) {
    for (const protocol of ['http', 'tcp', 'tls'] as const) {
      const rules: readonly Placed<{ readonly match?: readonly AnyMatch[] }>[] = rulesOf(object)[protocol];
      for (const { value: rule, path } of rules) {
        for (const { value: match, path: at } of each(rule.match, `${path}/match`)) {
          const { port = 0, sourceNamespace = '' } = match;
          if (port < 0 || port > 65535) yield { path: `${at}/port`, params: { fault: `${port} is not from 1 to 65535` } };
          for (const { value: fault, path: place } of labelFaults(match.sourceLabels, `${at}/sourceLabels`))
            yield { path: place, params: { fault } };
          if (protocol === 'http' && sourceNamespace !== '' && !isDnsLabel(sourceNamespace))
            yield { path: `${at}/sourceNamespace`, params: { fault: `"${sourceNamespace}" is no namespace` } };
          for (const { value: subnet, path: place } of each(match.destinationSubnets, `${at}/destinationSubnets`)) {
            if (!isIpOrCidr(subnet)) yield { path: place, params: { fault: `"${subnet}" is neither an address nor a range of addresses` } };
          }
        }
      }
    }
  },
});
