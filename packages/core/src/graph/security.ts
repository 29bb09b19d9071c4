import type { NamedRate } from '../model/traffic.js';
import { addRate, addRates, noRates } from './named-rates.js';

/** How the traffic of an edge was secured, while it is being added up. Rates in the unit of the edge. */
export interface DraftSecurity {
  total: number;
  /** The part of it that was mutual TLS. */
  mutual: number;
  /** Whether any proxy said under which policy it received. */
  told: boolean;
  sourcePrincipals: readonly NamedRate[];
  destPrincipals: readonly NamedRate[];
}

export function noSecurity(): DraftSecurity {
  return { total: 0, mutual: 0, told: false, sourcePrincipals: noRates, destPrincipals: noRates };
}

/** Adds a rate that was received under a policy; what was received under an unknown one counts as not mutual TLS. */
export function addPolicy(into: DraftSecurity, policy: string, rate: number): void {
  into.total += rate;
  if (policy === 'mutual_tls') into.mutual += rate;
  if (policy !== 'unknown') into.told = true;
}

/** Adds a rate that went from one identity to another; an empty one is none. */
export function addPrincipals(
  into: DraftSecurity,
  { sourcePrincipal, destPrincipal, rate }: { readonly sourcePrincipal: string; readonly destPrincipal: string; readonly rate: number },
): void {
  if (sourcePrincipal !== '') into.sourcePrincipals = addRate(into.sourcePrincipals, sourcePrincipal, rate);
  if (destPrincipal !== '') into.destPrincipals = addRate(into.destPrincipals, destPrincipal, rate);
}

export function addSecurity(into: DraftSecurity, from: DraftSecurity): void {
  into.total += from.total;
  into.mutual += from.mutual;
  into.told ||= from.told;
  into.sourcePrincipals = addRates(into.sourcePrincipals, from.sourcePrincipals);
  into.destPrincipals = addRates(into.destPrincipals, from.destPrincipals);
}

/** The share that went by mutual TLS, 0 to 1. Undefined where no proxy said under which policy it received. */
export function mtlsShare({ total, mutual, told }: DraftSecurity): number | undefined {
  return told && total > 0 ? mutual / total : undefined;
}

/** The identity that most of the traffic went under; the first in the alphabet of several that did. */
export function mainPrincipal(principals: readonly NamedRate[]): string | undefined {
  let main: string | undefined;
  let best = -1;
  for (const { name, rate } of principals) {
    if (rate < best || (rate === best && main !== undefined && name > main)) continue;
    main = name;
    best = rate;
  }
  return main;
}
