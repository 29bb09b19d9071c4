import type { GraphBox, GraphNode } from '@meshlens/core';
import type { GraphWords } from './words/graph-words.js';

/** What a node is called, and what tells it from others of that name; undefined where telemetry says nothing. */
export interface NodeName {
  readonly name: string | undefined;
  readonly detail?: string;
}

export function nodeName({ type, app, version, workload, service, aggregate, marks }: GraphNode): NodeName {
  if (marks.serviceEntry) return { name: service ?? marks.serviceEntry.hosts[0] ?? marks.serviceEntry.name };
  const name = { app, service, workload, aggregate: aggregate?.value, unknown: undefined }[type];
  // `latest` is what Istio calls a workload without a version label.
  return version === undefined || version === 'latest' || type === 'service'
    ? { name }
    : { name: withoutVersion(name, version), detail: version };
}

/** What a node without a name goes by. */
export function unnamedWord({ marks }: GraphNode, words: Pick<GraphWords, 'hidden' | 'unnamed'>): string {
  return marks.hidden ? words.hidden : words.unnamed;
}

/** `reviews-v2` of version `v2` is shown as `reviews` above `v2`. */
function withoutVersion(name: string | undefined, version: string): string | undefined {
  return name?.endsWith(`-${version}`) ? name.slice(0, -version.length - 1) : name;
}

export function boxName({ type, cluster, namespace, app }: GraphBox): string {
  return { cluster, namespace, app }[type] ?? '';
}
