import type { Protocol } from '../model/traffic.js';
import type { SecuritySample } from './edge-sample.js';
import { ReportTable, scaled } from './report-table.js';
import type { Report } from './sample.js';

type OfProtocol = { readonly protocol: Protocol };

/** How traffic was secured, as reports say: their values are rates, in the unit of the protocol's traffic. */
export class SecurityTable extends ReportTable<OfProtocol, number> {
  /** By row: for instance `mutual_tls`; `unknown` where the proxy did not say. */
  readonly policies: string[] = [];
  /** By row: SPIFFE identities; empty where there was none. */
  readonly sourcePrincipals: string[] = [];
  readonly destPrincipals: string[] = [];

  constructor(alike?: SecurityTable) {
    super(scaled, alike);
  }

  override like(): SecurityTable {
    return new SecurityTable(this);
  }

  addSample(sample: SecuritySample): void {
    this.add(sample, { protocol: sample.protocol }, sample.rate);
    this.#say(sample.policy, sample.sourcePrincipal, sample.destPrincipal);
  }

  override addShare(report: Report, from: { readonly table: SecurityTable; readonly row: number }, share: number): void {
    const { table, row } = from;
    super.addShare(report, from, share);
    this.#say(table.policies[row] as string, table.sourcePrincipals[row] as string, table.destPrincipals[row] as string);
  }

  #say(policy: string, sourcePrincipal: string, destPrincipal: string): void {
    this.policies.push(policy);
    this.sourcePrincipals.push(sourcePrincipal);
    this.destPrincipals.push(destPrincipal);
  }
}
