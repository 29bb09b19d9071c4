import type { Core, ElementDefinition, NodeSingular } from 'cytoscape';
import type { ElementData } from './to-elements.js';

export interface Changes {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Elements of which some field was written, and nothing else was touched. */
  readonly patched: readonly string[];
}

/**
 * Makes cytoscape hold exactly `next`, in one batch: what is gone is removed, what is new added (unplaced), and of the rest only
 * fields that differ are written. An edge that changed its ends counts as gone and new.
 */
export function sync(cy: Core, previous: readonly ElementData[], next: readonly ElementData[]): Changes {
  const before = new Map(previous.map((data) => [data.id, data]));
  const after = new Map(next.map((data) => [data.id, data]));
  const removed = previous.filter((data) => !sameThing(data, after.get(data.id))).map(({ id }) => id);
  const added = next.filter((data) => !sameThing(data, before.get(data.id)));
  const patched: string[] = [];
  cy.batch(() => {
    for (const id of removed) cy.getElementById(id).remove();
    cy.add(added.map(definition));
    for (const data of next) {
      const old = before.get(data.id);
      if (!sameThing(data, old) || old === data) continue;
      const patch = difference(old, data);
      if (!patch) continue;
      cy.getElementById(data.id).data(patch);
      patched.push(data.id);
    }
  });
  return { added: added.map(({ id }) => id), removed, patched };
}

/** Whether an element can be kept, as far as cytoscape is concerned. */
function sameThing<Data extends ElementData>(data: Data, other: ElementData | undefined): other is Data {
  if (data.kind !== other?.kind) return false;
  return data.kind !== 'edge' || other.kind !== 'edge' || (data.source === other.source && data.target === other.target);
}

function definition(data: ElementData): ElementDefinition {
  if (data.kind === 'edge') return { group: 'edges', data: { ...data, weights: [0.5], distances: [0] } };
  if (data.kind === 'box') return { group: 'nodes', data: { ...data, width: 1, height: 1 }, grabbable: false, pannable: true };
  return { group: 'nodes', data: { ...data } };
}

function difference(old: ElementData, data: ElementData): Record<string, unknown> | undefined {
  const fields = new Map<string, unknown>(Object.entries(old));
  const changed = Object.entries(data).filter(([field, value]) => fields.get(field) !== value);
  return changed.length === 0 ? undefined : Object.fromEntries(changed);
}

/** The position of each placed node. */
export function positionsOf(cy: Core): Map<string, { x: number; y: number }> {
  const positions = new Map<string, { x: number; y: number }>();
  cy.nodes('[kind = "node"]').forEach((node: NodeSingular) => void positions.set(node.id(), { ...node.position() }));
  return positions;
}
