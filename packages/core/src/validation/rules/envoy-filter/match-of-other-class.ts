import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

const matches = ['listener', 'routeConfiguration', 'cluster', 'waypoint'] as const;
type Match = (typeof matches)[number];
const neededFor: ReadonlyMap<string, Match> = new Map([
  ['LISTENER', 'listener'],
  ['FILTER_CHAIN', 'listener'],
  ['NETWORK_FILTER', 'listener'],
  ['HTTP_FILTER', 'listener'],
  ['ROUTE_CONFIGURATION', 'routeConfiguration'],
  ['VIRTUAL_HOST', 'routeConfiguration'],
  ['HTTP_ROUTE', 'routeConfiguration'],
  ['CLUSTER', 'cluster'],
]);

export const matchOfOtherClass: Rule = defineRule({
  code: 'MSH7012',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['EnvoyFilter'],
  inputs: [],
  message: '{applyTo} cannot be chosen by {match}; use {needed}',
  *check({ object: { spec } }) {
    for (const { value, path } of each(spec?.configPatches, 'spec/configPatches')) {
      const { applyTo = 'INVALID', match } = value;
      const needed = match?.context === 'WAYPOINT' ? undefined : neededFor.get(applyTo);
      const given = matches.find((each) => match?.[each] !== undefined);
      if (needed === undefined || given === undefined || match?.[needed] !== undefined) continue;
      yield { path: `${path}/match/${given}`, params: { applyTo, match: given, needed } };
    }
  },
});
