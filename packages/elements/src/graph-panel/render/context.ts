import type { ListedFinding, MeshGraph, Protocol, Trace } from '@meshlens/core';
import type { SelectDetail } from '../../graph/graph-events.js';
import type { GraphWords } from '../../graph/words/graph-words.js';
import type { PanelNavigateDetail } from '../panel-events.js';
import type { PanelWords } from '../words/panel-words.js';

/** A link that the host adds to what is selected. */
export interface PanelLink {
  readonly label: string;
  readonly href: string;
  /** Opens beside the page. */
  readonly external?: boolean;
}

/** What everything that is rendered in the panel needs to speak and to act. */
export interface PanelContext {
  readonly graph: MeshGraph;
  readonly words: PanelWords;
  readonly graphWords: GraphWords;
  readonly language: string;
  /** By node id, worst first; nodes without are absent. */
  readonly findings: ReadonlyMap<string, readonly ListedFinding[]>;
  /** A finding in a sentence. */
  readonly message: (finding: ListedFinding) => string;
  readonly select: (detail: SelectDetail) => void;
  readonly navigate: (detail: PanelNavigateDetail, event: Event) => void;
  /** Shows a trace in the graph; undefined shows none any more. */
  readonly showTrace: (trace: Trace | undefined) => void;
  /** Id of the trace that is shown. */
  readonly traced: string | undefined;
  readonly copy: (text: string) => void;
  /** What was copied last, until the selection changes. */
  readonly copied: string | undefined;
  readonly hrefOf: (detail: PanelNavigateDetail) => string | undefined;
}

export const protocolNames: Readonly<Record<Protocol, string>> = { http: 'HTTP', grpc: 'gRPC', tcp: 'TCP' };
