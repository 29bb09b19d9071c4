import type { GraphEdge, GraphNode, MeshGraph } from '../../model/graph.js';
import type { Expression } from './expression.js';
import type { FindContext, Operand } from './operands.js';

/** Ids of what an expression finds. */
export interface Found {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
}

/** Applies a read expression: parts about nodes find nodes, parts about edges find edges. */
export function evaluate(expression: Expression, graph: Pick<MeshGraph, 'nodes' | 'edges'>, context: FindContext): Found {
  const ids = (kind: 'node' | 'edge', items: readonly (GraphNode | GraphEdge)[]): Set<string> =>
    new Set(items.filter((item) => fits(expression, { kind, item, context }) === true).map(({ id }) => id));
  return { nodes: ids('node', graph.nodes), edges: ids('edge', graph.edges) };
}

interface Subject {
  readonly kind: 'node' | 'edge';
  readonly item: GraphNode | GraphEdge;
  readonly context: FindContext;
}

/** Undefined for an expression that does not speak of this kind of item at all, which its negation does not either. */
function fits(expression: Expression, subject: Subject): boolean | undefined {
  switch (expression.type) {
    case 'or':
      return combined(expression.parts, subject, (known) => known.includes(true));
    case 'and':
      return combined(expression.parts, subject, (known) => !known.includes(false));
    case 'not':
      return negated(expression.part, subject);
    case 'exists':
      return exists(expression.operand, subject);
    case 'compare':
      return compares(expression, subject);
  }
}

function combined(parts: readonly Expression[], subject: Subject, judge: (known: readonly boolean[]) => boolean): boolean | undefined {
  const known = parts.map((part) => fits(part, subject)).filter((fit) => fit !== undefined);
  return known.length === 0 ? undefined : judge(known);
}

/** Some flags have a negation of their own, such as `healthy`. */
function negated(part: Expression, subject: Subject): boolean | undefined {
  if (part.type === 'exists' && part.operand.type === 'flag' && part.operand.not !== undefined && part.operand.of === subject.kind) {
    return part.operand.not(subject.item as never, subject.context);
  }
  const fit = fits(part, subject);
  return fit === undefined ? undefined : !fit;
}

function exists(operand: Operand, { kind, item, context }: Subject): boolean | undefined {
  if (operand.of !== kind) return undefined;
  const value = operand.read(item as never, context);
  if (typeof value === 'boolean') return value;
  return Array.isArray(value) ? value.some((each) => each !== undefined) : value !== undefined;
}

function compares(
  { operand, operator, value }: Extract<Expression, { type: 'compare' }>,
  { kind, item, context }: Subject,
): boolean | undefined {
  if (operand.of !== kind) return undefined;
  if (operand.type === 'string' && typeof value === 'string') {
    const mine = operand.read(item as never, context);
    return mine.some((each) => each !== undefined && operator.string?.(each, value) === true) !== operator.negated;
  }
  if (operand.type !== 'number' || typeof value !== 'number') return false;
  const mine = operand.read(item as never, context);
  if (Number.isNaN(value)) return (mine === undefined || mine === 0) !== operator.negated;
  return (mine !== undefined && operator.number?.(mine, value) === true) !== operator.negated;
}
