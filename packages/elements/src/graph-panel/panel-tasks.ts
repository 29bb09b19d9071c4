import {
  type Answer,
  type GraphFocus,
  type GraphQuery,
  type LogLine,
  type LogsQuery,
  type MeshDataSource,
  type MeshGraph,
  type Trace,
  type TracesQuery,
} from '@meshlens/core';
import type { ReactiveControllerHost } from 'lit';
import { LiveTask } from '../controllers/live-task.js';
import { focusOf } from './model/targets.js';
import type { Subject } from './model/subject.js';

/** What the tasks read off the panel at each of its updates. */
export interface PanelHost extends ReactiveControllerHost, HTMLElement {
  readonly source: MeshDataSource | undefined;
  readonly question: GraphQuery | undefined;
  readonly rangeSeconds: number;
  readonly refreshSeconds: number;
  readonly collapsed: boolean;
  readonly subject: Subject;
  /** Parts that the reader opened: they are read only then. */
  readonly opened: ReadonlySet<'logs' | 'traces'>;
}

type Peek<T> = LiveTask<MeshDataSource, readonly [question: string], Answer<readonly T[]>>;

const PEEKED = { traces: 8, logs: 50 };

/** All that the panel asks by itself: more about what is selected, and a look at its traces and logs. */
export class PanelTasks {
  readonly detail: LiveTask<MeshDataSource, readonly [question: string], Answer<MeshGraph>>;
  readonly traces: Peek<Trace>;
  readonly logs: Peek<LogLine>;

  constructor(host: PanelHost) {
    const common = { source: (): MeshDataSource | undefined => host.source, intervalSeconds: (): number => host.refreshSeconds };
    const ask = (question: unknown): readonly [string] | undefined =>
      host.collapsed || question === undefined ? undefined : [JSON.stringify(question)];
    const subject = ([question]: readonly [string]): string => question;
    this.detail = new LiveTask(host, {
      ...common,
      subject,
      args: () => ask(detailQuery(host.question, host.subject)),
      run: (source, [question], signal) => source.graph(JSON.parse(question) as GraphQuery, { signal }),
    });
    this.traces = new LiveTask(host, {
      ...common,
      subject,
      args: () => (host.opened.has('traces') ? ask(tracesQuery(host)) : undefined),
      run: (source, [question], signal) => source.traces(JSON.parse(question) as TracesQuery, { signal }),
    });
    this.logs = new LiveTask(host, {
      ...common,
      subject,
      args: () => (host.opened.has('logs') ? ask(logsQuery(host)) : undefined),
      run: (source, [question], signal) => source.logs(JSON.parse(question) as LogsQuery, { signal }),
    });
  }

  refresh(): void {
    this.detail.refresh();
    this.traces.refresh();
    this.logs.refresh();
  }
}

/** The node graph of what is selected, drawn as the graph in hand, with what would cost too much to ask of every edge. */
export function detailQuery(question: GraphQuery | undefined, subject: Subject): GraphQuery | undefined {
  if (question === undefined || subject.kind === 'mesh' || subject.kind === 'several') return undefined;
  const focus: GraphFocus | undefined = focusOf(subject);
  if (focus === undefined) return undefined;
  const operations = question.features?.includes('operations') ? (['operations'] as const) : [];
  return { ...question, focus, features: ['serviceEntries', 'labels', 'responseTime', 'security', 'throughput', ...operations] };
}

export function tracesQuery({
  subject,
  question,
  rangeSeconds,
}: Pick<PanelHost, 'question' | 'rangeSeconds' | 'subject'>): TracesQuery | undefined {
  if (subject.kind !== 'node') return undefined;
  const { cluster, namespace, app, service, marks } = subject.node;
  const name = app ?? service;
  if (name === undefined || namespace === 'unknown' || marks.egressCluster || marks.serviceEntry) return undefined;
  return {
    namespace,
    app: name,
    rangeSeconds,
    limit: PEEKED.traces,
    ...(cluster !== 'unknown' && { cluster }),
    ...(question?.at !== undefined && { at: question.at }),
  };
}

export function logsQuery({
  subject,
  question,
  rangeSeconds,
}: Pick<PanelHost, 'question' | 'rangeSeconds' | 'subject'>): LogsQuery | undefined {
  if (subject.kind !== 'node') return undefined;
  const { cluster, namespace, workload, type } = subject.node;
  if (workload === undefined || type === 'service' || namespace === 'unknown') return undefined;
  return { cluster, namespace, workload, rangeSeconds, limit: PEEKED.logs, ...(question?.at !== undefined && { at: question.at }) };
}
