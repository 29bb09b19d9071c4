import type { Core, EventObject, EventObjectNode } from 'cytoscape';
import type { ContextDetail, NavigateDetail, SelectDetail } from '../graph-events.js';

/** What a pointer does in the picture. */
export interface Gestures {
  readonly onSelect: (detail: SelectDetail) => void;
  readonly onNavigate: (detail: NavigateDetail) => void;
  readonly onContext: (detail: ContextDetail) => void;
}

interface InnerGestures extends Gestures {
  readonly onHover: (id: string | undefined) => void;
  readonly onDrag: (id: string) => void;
  readonly onDrop: (id: string) => void;
}

/** A pointer that only passes over should not make the picture flicker. */
const hoverDelay = 70;

export function listen(cy: Core, { onSelect, onNavigate, onContext, onHover, onDrag, onDrop }: InnerGestures): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hover = (id: string | undefined): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (!cy.destroyed()) onHover(id);
    }, hoverDelay);
  };
  const cursor = (name: string): void => {
    const container = cy.container();
    if (container) container.style.cursor = name;
  };
  cy.on('tap', (event: EventObject) => onSelect(detailOf(event, cy)));
  // Fired by the right button and, on touch screens, by a long press.
  cy.on('cxttap', (event: EventObject) => onContext({ ...detailOf(event, cy), ...clientPoint(event) }));
  cy.on('dbltap', 'node[kind = "node"]', (event: EventObjectNode) => onNavigate({ kind: 'node', id: event.target.id() }));
  cy.on('mouseover', '[kind != "box"]', (event: EventObjectNode) => {
    cursor('pointer');
    hover(event.target.id());
  });
  cy.on('mouseout', '[kind != "box"]', () => {
    cursor('');
    hover(undefined);
  });
  cy.on('drag', 'node[kind = "node"]', (event: EventObjectNode) => onDrag(event.target.id()));
  cy.on('dragfree', 'node[kind = "node"]', (event: EventObjectNode) => onDrop(event.target.id()));
  cy.on('destroy', () => clearTimeout(timer));
}

function detailOf({ target }: EventObject, cy: Core): SelectDetail {
  if (target === cy) return { kind: 'none', id: undefined };
  const { kind, id } = (target as EventObjectNode['target']).data() as { kind: 'box' | 'edge' | 'node'; id: string };
  return { kind, id };
}

function clientPoint({ originalEvent }: EventObject): { readonly x: number; readonly y: number } {
  const { clientX, clientY } = firstTouch(originalEvent);
  return { x: clientX, y: clientY };
}

function firstTouch(event: MouseEvent | TouchEvent): { readonly clientX: number; readonly clientY: number } {
  if (!('changedTouches' in event)) return event;
  return event.touches[0] ?? event.changedTouches[0] ?? { clientX: 0, clientY: 0 };
}
