import type { GraphFocus, GraphNode } from '@meshlens/core';

/** The question for the graph of one node; undefined where telemetry does not say enough of it. */
export function focusOf({ type, cluster, namespace, app, version, workload, service, aggregate }: GraphNode): GraphFocus | undefined {
  if (namespace === 'unknown') return undefined;
  const place = { ...(cluster !== 'unknown' && { cluster }), namespace };
  switch (type) {
    case 'app':
      return app === undefined ? undefined : { type, ...place, name: app, ...(version !== undefined && { version }) };
    case 'service':
      return service === undefined ? undefined : { type, ...place, name: service };
    case 'workload':
      return workload === undefined ? undefined : { type, ...place, name: workload };
    case 'aggregate':
      return aggregate && { type: 'operation', ...place, name: aggregate.value, ...(service !== undefined && { service }) };
    case 'unknown':
      return undefined;
  }
}

export function sameFocus(a: GraphFocus | undefined, b: GraphFocus | undefined): boolean {
  return focusKey(a) === focusKey(b);
}

/** The same for the same question; empty for the whole graph. */
export function focusKey(focus: GraphFocus | undefined): string {
  if (!focus) return '';
  const { type, cluster, namespace, name, version, service } = focus;
  return JSON.stringify([type, cluster, namespace, name, version, service]);
}

/** What a step of the trail is called. */
export function focusName({ name, version }: GraphFocus): string {
  return version === undefined ? name : `${name} ${version}`;
}
