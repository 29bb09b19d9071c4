import type { DraftEdge } from './draft-edge.js';
import type { SecuredPart } from './security-column.js';

const MUTUAL = 'mutual_tls';

/** Whether any proxy said under which policy it received what flows over an edge. */
export function isTold({ number, columns: { security } }: DraftEdge): boolean {
  const { parts, policies } = security;
  for (let place = parts.first(number); place !== 0; place = parts.next(place)) if (policies[place] !== 'unknown') return true;
  return false;
}

/** The share of an edge that went by mutual TLS, 0 to 1; what was received under an unknown policy did not. Undefined where none is told. */
export function mtlsShare({ number, columns: { security } }: DraftEdge): number | undefined {
  const { parts, policies, rates } = security;
  let total = 0;
  let mutual = 0;
  let told = false;
  for (let place = parts.first(number); place !== 0; place = parts.next(place)) {
    const policy = policies[place];
    const rate = rates[place] as number;
    total += rate;
    if (policy === MUTUAL) mutual += rate;
    if (policy !== 'unknown') told = true;
  }
  return told && total > 0 ? mutual / total : undefined;
}

/** Says of an edge what share of it goes by mutual TLS, and between whom: as is told of it, or else of what it goes over. */
export function secureBy(share: number, edge: DraftEdge, way: DraftEdge | undefined): void {
  const { security } = edge.columns;
  const own = security.of(edge.number);
  const isNamed = own.some(({ sourcePrincipal, destPrincipal }) => sourcePrincipal !== '' || destPrincipal !== '');
  const known = isNamed || way === undefined ? own : security.of(way.number);
  const total = known.reduce((sum, { rate }) => sum + rate, 0);
  security.parts.clear(edge.number);
  for (const part of total > 0 ? known : [unnamed]) {
    const rate = (edge.rate * part.rate) / (total > 0 ? total : 1);
    security.add(edge.number, { ...part, policy: MUTUAL, rate: rate * share });
    if (share < 1) security.add(edge.number, { ...part, policy: 'none', rate: rate * (1 - share) });
  }
}

const unnamed: SecuredPart = { policy: 'unknown', rate: 1, sourcePrincipal: '', destPrincipal: '' };

/** The identity that most of an edge's traffic went under; the first in the alphabet of several that did. */
export function mainPrincipal(
  { number, columns: { security } }: DraftEdge,
  side: 'sourcePrincipals' | 'destPrincipals',
): string | undefined {
  const { parts, rates, [side]: names } = security;
  const first = parts.first(number);
  if (parts.next(first) === 0) return names[first] || undefined;
  const byName = new Map<string, number>();
  for (let place = first; place !== 0; place = parts.next(place)) {
    const name = names[place] as string;
    if (name !== '') byName.set(name, (byName.get(name) ?? 0) + (rates[place] as number));
  }
  let main: string | undefined;
  let best = -1;
  for (const [name, rate] of byName) {
    if (rate < best || (rate === best && main !== undefined && name > main)) continue;
    main = name;
    best = rate;
  }
  return main;
}
