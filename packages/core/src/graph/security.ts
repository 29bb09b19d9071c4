/** How the traffic of an edge was secured, while it is being added up. Rates in the unit of the edge. */
export interface DraftSecurity {
  readonly policies: Map<string, number>;
  readonly sourcePrincipals: Map<string, number>;
  readonly destPrincipals: Map<string, number>;
}

export function noSecurity(): DraftSecurity {
  return { policies: new Map(), sourcePrincipals: new Map(), destPrincipals: new Map() };
}

export function addSecurity(into: DraftSecurity, from: DraftSecurity): void {
  for (const part of ['policies', 'sourcePrincipals', 'destPrincipals'] as const) {
    for (const [name, rate] of from[part]) addRate(into[part], name, rate);
  }
}

export function addRate(rates: Map<string, number>, name: string, rate: number): void {
  rates.set(name, (rates.get(name) ?? 0) + rate);
}

/**
 * The share that went by mutual TLS, 0 to 1; what was received under an unknown policy counts as not.
 * Undefined where no proxy said under which policy it received.
 */
export function mtlsShare({ policies }: DraftSecurity): number | undefined {
  if ([...policies.keys()].every((policy) => policy === 'unknown')) return undefined;
  let total = 0;
  for (const rate of policies.values()) total += rate;
  return total > 0 ? (policies.get('mutual_tls') ?? 0) / total : undefined;
}

/** The identity that most of the traffic went under; the first in the alphabet of several that did. */
export function mainPrincipal(principals: ReadonlyMap<string, number>): string | undefined {
  let main: string | undefined;
  for (const [name, rate] of principals) {
    const best = main === undefined ? -1 : (principals.get(main) ?? 0);
    if (rate > best || (rate === best && main !== undefined && name < main)) main = name;
  }
  return main;
}
