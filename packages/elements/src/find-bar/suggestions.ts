import { type Completion, completeFind, findPresets, type FindPreset, type MeshGraph, operands } from '@meshlens/core';

/** What a field offers: a whole expression, or a text to put in place of what stands from `from` to `to`. */
export type Suggestion =
  { readonly sort: 'preset'; readonly preset: FindPreset } | { readonly sort: 'completion'; readonly completion: Completion };

export interface Typed {
  readonly text: string;
  /** Where the caret stands, in UTF-16 units. */
  readonly cursor: number;
}

const mostShown = 12;

/** Ready expressions while nothing is written, then what the grammar allows at the caret. Best first. */
export function suggestionsFor({ text, cursor }: Typed, use: FindPreset['use'], graph: MeshGraph | undefined): readonly Suggestion[] {
  const presets = text.trim() === '' ? findPresets.filter((preset) => preset.use === use) : [];
  const completions = completeFind(text, cursor, { valuesOf: (operand) => valuesOf(operand, graph) });
  return [
    ...presets.map((preset): Suggestion => ({ sort: 'preset', preset })),
    ...completions
      .filter(({ insert, from, to }) => insert !== text.slice(from, to))
      .slice(0, mostShown)
      .map((completion): Suggestion => ({ sort: 'completion', completion })),
  ];
}

/** The text with a suggestion in it, and where the caret goes: behind it and a blank, ready for what comes next. */
export function accept(suggestion: Suggestion, { text }: Typed): Typed {
  if (suggestion.sort === 'preset') return { text: suggestion.preset.expression, cursor: suggestion.preset.expression.length };
  const { insert, from, to } = suggestion.completion;
  const joins = insert.endsWith(':') || insert === '(';
  const before = `${text.slice(0, from)}${insert}${joins ? '' : ' '}`;
  return { text: before + text.slice(to).trimStart(), cursor: before.length };
}

/** What an operand says of the graph in hand. */
function valuesOf(name: string, graph: MeshGraph | undefined): Iterable<string> {
  if (!graph) return [];
  const key = /^label:(.+)$/is.exec(name)?.[1];
  if (key !== undefined) return present(graph.nodes.map(({ labels }) => (labels && Object.hasOwn(labels, key) ? labels[key] : undefined)));
  const operand = operands.find(({ names }) => names.includes(name));
  if (operand?.type !== 'string') return [];
  const context = { rank: () => undefined };
  return operand.of === 'node'
    ? present(graph.nodes.flatMap((node) => operand.read(node, context)))
    : present(graph.edges.flatMap((edge) => operand.read(edge, context)));
}

function present(values: readonly (string | undefined)[]): ReadonlySet<string> {
  return new Set(values.filter((value) => value !== undefined));
}
