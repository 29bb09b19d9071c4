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
  const target = targetOf(detail, context.graph);
  if (!target) return undefined;
  const own = (ask(context.menuItems, target) ?? []).map((item, at) => ({
    ...item,
    id: `host ${item.id}`,
    separated: at === 0 || item.separated === true,
  }));
  return { label: context.words.label(nameOf(target, context)), items: [...builtIn(target, context), ...own] };
}

function targetOf({ kind, id }: SelectDetail, { nodes, edges, boxes }: MeshGraph): MenuTarget | undefined {
  const node = kind === 'node' ? nodes.find((each) => each.id === id) : undefined;
  const edge = kind === 'edge' ? edges.find((each) => each.id === id) : undefined;
  const box = kind === 'box' ? boxes.find((each) => each.id === id) : undefined;
  if (node) return { kind: 'node', node };
  if (edge) return { kind: 'edge', edge };
  if (box) return { kind: 'box', box };
  return kind === 'none' ? { kind: 'graph' } : undefined;
}

function builtIn(target: MenuTarget, context: MenuContext): readonly MenuItem[] {
  const { words, actions, graph } = context;
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
      const name = (id: string): string =>
        fullName(
          graph.nodes.find((node) => node.id === id),
          context,
        );
      return [
        item('source', words.source(name(source)), () => actions.goTo(source)),
        item('target', words.target(name(end)), () => actions.goTo(end)),
      ];
    }
    case 'box': {
      const { cluster, namespace } = target.box;
      return namespace === undefined ? [] : ofNamespace({ cluster, namespace });
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
      const [source, end] = [target.edge.source, target.edge.target].map((id) => context.graph.nodes.find((node) => node.id === id));
      return `${fullName(source, context)} → ${fullName(end, context)}`;
    }
    case 'box':
      return boxName(target.box);
    case 'graph':
      return context.words.whole;
  }
}

function fullName(node: GraphNode | undefined, { unnamed }: Pick<MenuContext, 'unnamed'>): string {
  const { name = unnamed, detail } = node ? nodeName(node) : { name: undefined };
  return detail === undefined ? name : `${name} ${detail}`;
}
