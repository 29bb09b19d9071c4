import type { PagerWords } from '../../controls/render-pager.js';
import type { BadgeName, EdgeBadgeName } from '../badge-table.js';
import type { BoxType, HealthStatus, Severity } from '@meshlens/core';
import type { ChangeMark } from '../annotations.js';
import type { TableColumn } from '../twin/sort-calls.js';
import type { TwinView } from '../twin/twin.js';
import type { EdgeFaceName, NodeFaceName } from '../legend-table.js';

/** All words of the graph and its legend. Numbers come formatted. */
export interface GraphWords {
  readonly label: string;
  readonly help: string;
  readonly empty: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  readonly arrange: string;
  readonly fullscreen: string;
  /** Said where boxes are closed: how many nodes are in how many of them. */
  readonly closed: (nodes: string, boxes: string) => string;
  /** Follows it where there is room. */
  readonly howToOpen: string;
  readonly openAll: string;
  /** Said where a picture holds more than can be read. */
  readonly many: (nodes: string) => string;
  readonly closeAll: string;
  readonly failed: string;
  readonly retry: string;
  readonly legend: string;
  readonly nodes: string;
  readonly edges: string;
  readonly boxes: string;
  readonly health: string;
  readonly face: Readonly<Record<NodeFaceName, string>>;
  readonly status: Readonly<Record<HealthStatus, string>>;
  readonly edge: Readonly<Record<EdgeFaceName, string>>;
  readonly box: Readonly<Record<BoxType, string>>;
  readonly badges: string;
  readonly badge: Readonly<Record<BadgeName | EdgeBadgeName, string>>;
  readonly traffic: string;
  readonly flow: Readonly<Record<'error' | 'http' | 'tcp', string>>;
  /** Mistakes in configuration. */
  readonly findings: string;
  readonly finding: Readonly<Record<Severity, string>>;
  readonly findingsLine: (count: string, worst: string) => string;
  /** Said of what a search found. */
  readonly found: string;
  readonly changes: string;
  readonly change: Readonly<Record<ChangeMark, string>>;
  readonly unnamed: string;
  /** All that the viewer may not see. */
  readonly hidden: string;
  readonly errors: (share: string) => string;
  /** One node in a list: its name, kind, namespace and health. */
  readonly nodeLine: (name: string, face: string, namespace: string, status: string) => string;
  readonly edgeLine: (target: string, face: string, amount: string) => string;
  /** As `edgeLine`, seen from the called end. */
  readonly callerLine: (source: string, face: string, amount: string) => string;
  /** How many calls are below a node that is closed. */
  readonly calls: (out: string, into: string) => string;
  /** Between the parts of a line. */
  readonly comma: string;
  readonly mtls: (share: string) => string;
  readonly more: (count: string) => string;
  readonly view: Readonly<Record<TwinView | 'label', string>>;
  readonly table: Readonly<Record<TableColumn, string>>;
  readonly pager: PagerWords;
  /** What is said aloud of a new graph. */
  readonly news: {
    readonly worse: (names: string) => string;
    readonly better: (names: string) => string;
    readonly nodes: (came: string, went: string) => string;
    readonly found: (count: string) => string;
  };
}
