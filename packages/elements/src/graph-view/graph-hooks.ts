import type { GraphBox, GraphEdge, GraphNode } from '@meshlens/core';
import type { GraphAnnotations, NodeDecoration } from '../graph/annotations.js';
import type { Subject } from '../graph-panel/model/subject.js';
import type { PanelNavigateDetail } from '../graph-panel/panel-events.js';
import type { PanelLink } from '../graph-panel/render/context.js';
import type { MenuItem } from '../menu/menu-item.js';

/** What a menu was asked for on; `graph` is the background. */
export type MenuTarget =
  | { readonly kind: 'node'; readonly node: GraphNode }
  | { readonly kind: 'edge'; readonly edge: GraphEdge }
  | { readonly kind: 'box'; readonly box: GraphBox }
  | { readonly kind: 'graph' };

/** What a host says about the graph in its own words. All may be called often and should be quick; each sees the graph's own objects. */
export interface GraphHooks {
  /** A name to show instead of telemetry's; undefined keeps that. */
  readonly nodeLabel?: ((node: GraphNode) => string | undefined) | undefined;
  /** A word on a node, for instance its owner. */
  readonly decorate?: ((node: GraphNode) => NodeDecoration | undefined) | undefined;
  /** More entries for the menu, below the built-in ones. */
  readonly menuItems?: ((target: MenuTarget) => readonly MenuItem[]) | undefined;
  /** Links about what is selected, for the panel: to dashboards, to network flows. */
  readonly links?: ((subject: Subject) => readonly PanelLink[]) | undefined;
  /** The host's address of what a reader can go to from the panel; where it gives one, it is a link. */
  readonly hrefOf?: ((detail: PanelNavigateDetail) => string | undefined) | undefined;
}

/** Calls a host's function; what it throws is reported once to the page and does not break the graph. */
export function ask<Args extends readonly unknown[], T>(hook: ((...args: Args) => T) | undefined, ...args: Args): T | undefined {
  try {
    return hook?.(...args);
  } catch (error) {
    if (hook && !told.has(hook)) {
      told.add(hook);
      reportError(error);
    }
    return undefined;
  }
}

const told = new WeakSet<object>();

/** What the host says of each node. Nodes of which it says nothing are absent. */
export function hostAnnotations(
  nodes: readonly GraphNode[],
  nodeLabel: GraphHooks['nodeLabel'],
  decorate: GraphHooks['decorate'],
): Pick<GraphAnnotations, 'decorations' | 'labels'> {
  const labels = new Map<string, string>();
  const decorations = new Map<string, NodeDecoration>();
  for (const node of nodes) {
    const label = ask(nodeLabel, node);
    if (label) labels.set(node.id, label);
    const decoration = ask(decorate, node);
    if (decoration?.text) decorations.set(node.id, decoration);
  }
  return { ...(labels.size > 0 && { labels }), ...(decorations.size > 0 && { decorations }) };
}

/** What the panel asks of the host: it always gets an answer. */
export interface PanelHooks {
  readonly links: (subject: Subject) => readonly PanelLink[];
  readonly hrefOf: (detail: PanelNavigateDetail) => string | undefined;
}

export function panelHooks(links: GraphHooks['links'], hrefOf: GraphHooks['hrefOf']): PanelHooks {
  return { links: (subject) => ask(links, subject) ?? [], hrefOf: (detail) => ask(hrefOf, detail) };
}
