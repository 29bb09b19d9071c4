import { Tally } from './tally.js';

/** How the traffic of an edge was secured, while it is being added up. Rates in the unit of the edge. */
export interface DraftSecurity {
  readonly policies: Tally;
  readonly sourcePrincipals: Tally;
  readonly destPrincipals: Tally;
}

export function noSecurity(): DraftSecurity {
  return { policies: new Tally(), sourcePrincipals: new Tally(), destPrincipals: new Tally() };
}

export function addSecurity(into: DraftSecurity, from: DraftSecurity): void {
  into.policies.addAll(from.policies);
  into.sourcePrincipals.addAll(from.sourcePrincipals);
  into.destPrincipals.addAll(from.destPrincipals);
}

/**
 * The share that went by mutual TLS, 0 to 1; what was received under an unknown policy counts as not.
 * Undefined where no proxy said under which policy it received.
 */
export function mtlsShare({ policies }: DraftSecurity): number | undefined {
  let total = 0;
  let told = false;
  policies.forEach((policy, rate) => {
    total += rate;
    told ||= policy !== 'unknown';
  });
  return told && total > 0 ? policies.get('mutual_tls') / total : undefined;
}

/** The identity that most of the traffic went under; the first in the alphabet of several that did. */
export function mainPrincipal(principals: Tally): string | undefined {
  let main: string | undefined;
  let best = -1;
  principals.forEach((name, rate) => {
    if (rate < best || (rate === best && main !== undefined && name > main)) return;
    main = name;
    best = rate;
  });
  return main;
}
