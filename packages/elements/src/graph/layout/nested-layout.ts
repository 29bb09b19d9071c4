import { BoxTree } from './box-tree.js';
import { layoutLevel, type LevelOptions, type PlacedLevel } from './layout-level.js';
import type { Level, LevelEdge, Unit } from './level.js';
import type { Steps } from './steps.js';
import { fitOf, stretched } from './stretch.js';
import type { Layout, LayoutInput, Point, Rect } from './types.js';

/** The first pass knows nothing of what lies outside a box; each further one pulls content towards what the last one found there. */
const passesWithPulls = 3;

/** Places the units of one level. `top`: of the outermost one. */
export type LevelLayout = (level: Level, options: LevelOptions, top: boolean) => Steps<PlacedLevel>;

/**
 * Boxes as units within boxes: whatever places the levels, no two nodes and no two boxes overlap, and everything lies inside its box.
 * Deterministic: the same input, in the same order, gives the same picture. Pure, so that it can run in a worker.
 */
export function* nestedSteps(input: LayoutInput, layoutOfLevel: LevelLayout, passes: number = passesWithPulls): Steps<Layout> {
  const tree = new BoxTree(input);
  let layout: Layout = { nodes: new Map(), boxes: new Map() };
  for (let pass = 0; pass < passes; pass++) layout = yield* new Pass(input, { tree, layoutOfLevel, before: layout }).run();
  const { flat, zoomedOut } = fitOf(input, layout);
  if (flat > tooFlat && input.nodes.length <= mostTried) {
    const narrower = yield* new Pass(closer(input, flat), { tree, layoutOfLevel, before: layout }).run();
    if (fitOf(input, narrower).zoomedOut < zoomedOut) layout = narrower;
  }
  return stretched(input, layout);
}

/** Above so many nodes a further pass would cost more than it gives. */
const mostTried = 400;
/** What is this much flatter than the view is tried with columns closer together. */
const tooFlat = 1.12;

function closer(input: LayoutInput, flat: number): LayoutInput {
  const { options } = input;
  const share = Math.max(0.6, 1 / flat);
  return { ...input, options: { ...options, columnGap: options.columnGap * share, tightGap: options.tightGap * share } };
}

/** Callers left, callees right. */
export function layeredSteps(input: LayoutInput): Steps<Layout> {
  return nestedSteps(input, layoutLevel);
}

/** Columns within a box stand closer together than boxes. */
const withinBox = 0.7;

interface Content {
  readonly width: number;
  readonly height: number;
  /** Of the units, relative to the upper left corner of the content. */
  readonly corners: readonly (Point & { readonly id: string })[];
}

class Pass {
  readonly #input: LayoutInput;
  readonly #tree: BoxTree;
  readonly #layoutOfLevel: LevelLayout;
  readonly #before: Layout;
  readonly #contents = new Map<string | undefined, Content>();
  /** Of nodes: y of the anchor within each box around them, outermost last. */
  readonly #offsets = new Map<string, Map<string | undefined, number>>();

  constructor(input: LayoutInput, { tree, layoutOfLevel, before }: { tree: BoxTree; layoutOfLevel: LevelLayout; before: Layout }) {
    this.#input = input;
    this.#tree = tree;
    this.#layoutOfLevel = layoutOfLevel;
    this.#before = before;
    for (const { id, anchor } of input.nodes) this.#offsets.set(id, new Map([[id, anchor]]));
  }

  *run(): Steps<Layout> {
    yield* this.#place(undefined);
    const nodes = new Map<string, Point>();
    const boxes = new Map<string, Rect>();
    const spread = (box: string | undefined, origin: Point): void => {
      for (const { id, x, y } of this.#contents.get(box)?.corners ?? []) {
        const corner = { x: origin.x + x, y: origin.y + y };
        const node = this.#tree.node(id);
        if (node) nodes.set(id, { x: corner.x + node.width / 2, y: corner.y + node.anchor });
        else {
          boxes.set(id, { ...corner, ...this.#boxSize(id) });
          spread(id, this.#contentOrigin(id, corner));
        }
      }
    };
    spread(undefined, { x: 0, y: 0 });
    return { nodes, boxes };
  }

  /** Inner boxes first, as their size must be known. */
  *#place(box: string | undefined): Steps<void> {
    const inner = this.#tree.children(box);
    for (const id of inner) if (!this.#tree.node(id)) yield* this.#place(id);
    const units = inner.map((id) => this.#unit(id, box));
    const { options } = this.#input;
    const top = box === undefined;
    const outer = top || this.#tree.isOuter(box);
    const placed = yield* this.#layoutOfLevel(
      this.#level(units, box),
      {
        columnGap:
          box !== undefined && this.#tree.isTight(box) ? options.tightGap : outer ? options.columnGap : options.columnGap * withinBox,
        rowGap: options.rowGap,
        gap: outer ? options.columnGap / 2 : options.rowGap,
        aspect: options.aspect,
        by: outer ? 'rows' : 'columns',
        wide: options.wide,
      },
      top,
    );
    const corners = placed.corners.map((corner, at) => ({ ...corner, id: inner[at] ?? '' }));
    this.#contents.set(box, { width: placed.width, height: placed.height, corners });
    if (box !== undefined) this.#noteOffsets(box, corners);
  }

  #noteOffsets(box: string, corners: Content['corners']): void {
    const { y: below } = this.#contentOrigin(box, { x: 0, y: 0 });
    for (const corner of corners) {
      for (const node of this.#tree.nodesIn(corner.id)) {
        const offsets = this.#offsets.get(node);
        offsets?.set(box, below + corner.y + (offsets.get(corner.id) ?? 0));
      }
    }
  }

  #unit(id: string, parent: string | undefined): Unit {
    const node = this.#tree.node(id);
    const pulls = this.#pulls(id, parent);
    if (node) return { id, width: node.width, height: node.height, anchor: node.anchor, pulls };
    const { width, height } = this.#boxSize(id);
    return { id, width, height, anchor: height / 2, pulls };
  }

  #pulls(id: string, parent: string | undefined): Unit['pulls'] {
    const rect = parent === undefined ? undefined : this.#before.boxes.get(parent);
    if (parent === undefined || !rect) return {};
    const { y: contentTop } = this.#contentOrigin(parent, rect);
    const neighbours = this.#tree.neighboursOutside(id, parent).flatMap((neighbour) => this.#before.nodes.get(neighbour) ?? []);
    const left = mean(neighbours.filter(({ x }) => x < rect.x).map(({ y }) => y - contentTop));
    const right = mean(neighbours.filter(({ x }) => x > rect.x + rect.width).map(({ y }) => y - contentTop));
    return { ...(left !== undefined && { left }), ...(right !== undefined && { right }) };
  }

  #level(units: readonly Unit[], box: string | undefined): Level {
    const index = new Map(units.map(({ id }, at) => [id, at]));
    const edges = this.#tree.edgesAt(box).map(({ source, target, sourceUnit, targetUnit }): LevelEdge => ({
      source: index.get(sourceUnit) ?? 0,
      target: index.get(targetUnit) ?? 0,
      weight: 1,
      sourceOffset: this.#offsets.get(source)?.get(sourceUnit) ?? 0,
      targetOffset: this.#offsets.get(target)?.get(targetUnit) ?? 0,
    }));
    return { units, edges: merged(edges) };
  }

  #boxSize(id: string): { readonly width: number; readonly height: number } {
    const { boxPadding } = this.#input.options;
    const content = this.#contents.get(id) ?? { width: 0, height: 0 };
    return {
      width: Math.max(content.width, this.#tree.minWidth(id)) + 2 * boxPadding,
      height: content.height + 2 * boxPadding + this.#titleOf(id),
    };
  }

  #contentOrigin(id: string, corner: Point): Point {
    const { boxPadding } = this.#input.options;
    const content = this.#contents.get(id)?.width ?? 0;
    const spare = Math.max(0, this.#tree.minWidth(id) - content) / 2;
    return { x: corner.x + boxPadding + spare, y: corner.y + boxPadding + this.#titleOf(id) };
  }

  #titleOf(box: string): number {
    return this.#tree.title(box) ?? this.#input.options.boxTitle;
  }
}

/** One edge per pair of units, at the mean height of those it stands for. */
function merged(edges: readonly LevelEdge[]): readonly LevelEdge[] {
  const byPair = new Map<string, LevelEdge>();
  for (const edge of edges) {
    const key = `${edge.source} ${edge.target}`;
    const known = byPair.get(key);
    if (!known) byPair.set(key, edge);
    else {
      const weight = known.weight + edge.weight;
      const mix = (a: number, b: number): number => (a * known.weight + b * edge.weight) / weight;
      byPair.set(key, {
        ...known,
        weight,
        sourceOffset: mix(known.sourceOffset, edge.sourceOffset),
        targetOffset: mix(known.targetOffset, edge.targetOffset),
      });
    }
  }
  return [...byPair.values()];
}

function mean(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;
}
