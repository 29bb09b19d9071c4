import type { Histogram } from '../metrics/quantile.js';
import { Amounts } from './amounts.js';
import { FlowColumn } from './flow-column.js';
import { Lists } from './lists.js';
import { NodeTotals } from './node-totals.js';
import { SecurityColumn } from './security-column.js';

/**
 * What is told of edges and nodes, by their numbers and as it was told: it is added up for whoever asks. What a stage reads of
 * tens of thousands of edges lies together in memory, where it would be scattered in as many objects.
 */
export class Columns {
  readonly rates: Amounts = new Amounts();
  readonly flows: FlowColumn = new FlowColumn();
  readonly histograms: Lists<Histogram> = new Lists();
  /** Milliseconds of waiting per second. */
  readonly waits: Amounts = new Amounts();
  /** Calls per second that are in the waits and in no histogram. */
  readonly uncounted: Amounts = new Amounts();
  readonly security: SecurityColumn = new SecurityColumn();
  /** Of nodes. */
  readonly totals: NodeTotals = new NodeTotals();
}
