import type { SecuritySample } from '../telemetry/edge-sample.js';
import type { SecurityTable } from '../telemetry/security-table.js';
import { Chains } from './chains.js';

/** What was told of a part of an edge's traffic, in the unit of the edge. */
export type SecuredPart = Pick<SecuritySample, 'policy' | 'rate' | 'sourcePrincipal' | 'destPrincipal'>;

/** How the traffic of edges was secured, by their numbers and in parts, as it was told. */
export class SecurityColumn {
  readonly parts: Chains = new Chains();
  /** By place. */
  readonly policies: string[] = [''];
  /** Begun with a fraction, so that all of it are plain numbers to V8. */
  readonly rates: number[] = [0.5];
  readonly sourcePrincipals: string[] = [''];
  readonly destPrincipals: string[] = [''];

  add(edge: number, { policy, rate, sourcePrincipal, destPrincipal }: SecuredPart): void {
    this.parts.add(edge);
    this.policies.push(policy);
    this.rates.push(rate);
    this.sourcePrincipals.push(sourcePrincipal);
    this.destPrincipals.push(destPrincipal);
  }

  at(place: number): SecuredPart {
    return {
      policy: this.policies[place] as string,
      rate: this.rates[place] as number,
      sourcePrincipal: this.sourcePrincipals[place] as string,
      destPrincipal: this.destPrincipals[place] as string,
    };
  }

  of(edge: number): readonly SecuredPart[] {
    const parts: SecuredPart[] = [];
    for (let place = this.parts.first(edge); place !== 0; place = this.parts.next(place)) parts.push(this.at(place));
    return parts;
  }

  /** Takes what rows of a table say. */
  reading({ values, policies, sourcePrincipals, destPrincipals }: SecurityTable): { add(edge: number, row: number): void } {
    return {
      add: (edge, row) => {
        this.parts.add(edge);
        this.policies.push(policies[row] as string);
        this.rates.push(values[row] as number);
        this.sourcePrincipals.push(sourcePrincipals[row] as string);
        this.destPrincipals.push(destPrincipals[row] as string);
      },
    };
  }
}
