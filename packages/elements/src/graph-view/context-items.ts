import type { GraphNode, MeshGraph } from '@meshlens/core';
import type { SelectDetail } from '../graph/graph-events.js';
import { boxName, nodeName } from '../graph/node-name.js';
import type { MenuItem } from '../menu/menu-item.js';
import { focusOf } from './focus-of.js';
import { ask, type GraphHooks, type MenuTarget } from './graph-hooks.js';
import type { GraphActions } from './graph-actions.js';
import type { ViewWords } from './words/view-words.js';

export interface MenuContext {
  readonly graph: MeshGraph;
  /** The graph as it is drawn, which knows calls that were added up. */
  readonly drawn: MeshGraph;
  readonly words: ViewWords['menu'];
  readonly unnamed: string;
  readonly actions: GraphActions;
  readonly canUndo: boolean;
  readonly canShowAll: boolean;
  readonly menuItems: GraphHooks['menuItems'];
}

/** Name and entries of the menu of what was pressed, built-in ones first; undefined where the graph no longer has it. */
export function contextMenu(
  detail: SelectDetail,
  context: MenuContext,
): { readonly label: string; readonly items: readonly MenuItem[] } | undefined {
  const target = targetOf(detail, context);
  if (!target) return undefined;
  const own = (ask(context.menuItems, target) ?? []).map((item, at) => ({
    ...item,
    id: `host ${item.id}`,
    separated: at === 0 || item.separated === true,
  }));
  return { label: context.words.label(nameOf(target, context)), items: [...builtIn(target, context), ...own] };
}

function targetOf(
  { kind, id }: SelectDetail,
  { graph: { nodes, edges, boxes }, drawn }: Pick<MenuContext, 'drawn' | 'graph'>,
): MenuTarget | undefined {
  const node = kind === 'node' ? nodes.find((each) => each.id === id) : undefined;
  const edge = kind === 'edge' ? [...edges, ...drawn.edges].find((each) => each.id === id) : undefined;
  const box = kind === 'box' ? boxes.find((each) => each.id === id) : undefined;
  if (node) return { kind: 'node', node };
  if (edge) return { kind: 'edge', edge };
  if (box) return { kind: 'box', box };
  return kind === 'none' ? { kind: 'graph' } : undefined;
}

function builtIn(target: MenuTarget, context: MenuContext): readonly MenuItem[] {
  const { words, actions } = context;
  const item = (id: string, label: string, run: () => void, separated = false): MenuItem => ({ id, label, run, separated });
  const ofNamespace = (place: { readonly cluster: string; readonly namespace: string }): readonly MenuItem[] => [
    item('only-namespace', words.onlyNamespace(place.namespace), () => actions.onlyNamespace(place.namespace), true),
    item('hide-namespace', words.hideNamespace(place.namespace), () => actions.hideNamespace(place)),
  ];
  switch (target.kind) {
    case 'node': {
      const { node } = target;
      const focus = focusOf(node);
      return [
        ...(focus
          ? [
              item('node-graph', words.nodeGraph, () => actions.goInto(node.id)),
              item('details', words.details, () => actions.navigate(node.id)),
            ]
          : []),
        item('only-neighbours', words.onlyNeighbours, () => actions.onlyNeighbours(node.id), focus !== undefined),
        item('hide', words.hideNode, () => actions.hideNode(node.id)),
        ...(node.namespace === 'unknown' ? [] : ofNamespace(node)),
        item('copy', words.copyName, () => actions.copy(fullName(node, context)), true),
      ];
    }
    case 'edge': {
      const { source, target: end } = target.edge;
      return [
        item('source', words.source(endName(source, context)), () => actions.goTo(source)),
        item('target', words.target(endName(end, context)), () => actions.goTo(end)),
      ];
    }
    case 'box': {
      const { id, cluster, namespace } = target.box;
      const { nodes, boxes } = context.drawn;
      const [closed, open] = [nodes, boxes].map((drawn) => drawn.some((each) => each.id === id));
      return [
        ...(closed || open ? [item('turn-box', closed ? words.openBox : words.closeBox, () => actions.turnBox(id))] : []),
        ...(namespace === undefined ? [] : ofNamespace({ cluster, namespace })),
      ];
    }
    case 'graph':
      return [
        item('fit', words.fit, () => actions.fit()),
        item('arrange', words.arrange, () => actions.arrange()),
        ...(context.canUndo ? [item('undo', words.undo, () => actions.undoHide(), true)] : []),
        ...(context.canShowAll ? [item('show-all', words.showAll, () => actions.showAll(), !context.canUndo)] : []),
      ];
  }
}

function nameOf(target: MenuTarget, context: MenuContext): string {
  switch (target.kind) {
    case 'node':
      return fullName(target.node, context);
    case 'edge': {
      return `${endName(target.edge.source, context)} → ${endName(target.edge.target, context)}`;
    }
    case 'box':
      return boxName(target.box);
    case 'graph':
      return context.words.whole;
  }
}

/** An end of a call: a node, or a closed box. */
function endName(id: string, context: MenuContext): string {
  const box = context.graph.boxes.find((each) => each.id === id);
  const node = context.graph.nodes.find((each) => each.id === id);
  return box ? boxName(box) : fullName(node, context);
}

function fullName(node: GraphNode | undefined, { unnamed }: Pick<MenuContext, 'unnamed'>): string {
  const { name = unnamed, detail } = node ? nodeName(node) : { name: undefined };
  return detail === undefined ? name : `${name} ${detail}`;
}
