import type { Core, EventObject, EventObjectNode } from 'cytoscape';
import type { ContextDetail, NavigateDetail, SelectDetail } from '../graph-events.js';
import type { Point } from '../layout/types.js';

/** What a pointer does in the picture. */
export interface Gestures {
  /** `more`: added to what is chosen already, or taken out of it. */
  readonly onSelect: (detail: SelectDetail, more: boolean) => void;
  readonly onNavigate: (detail: NavigateDetail) => void;
  readonly onContext: (detail: ContextDetail) => void;
  /** Several things were caught at once. */
  readonly onGather: (ids: readonly string[]) => void;
  /** A box, or the node that stands for one, was double-clicked. */
  readonly onToggle: (boxId: string) => void;
}

interface InnerGestures extends Gestures {
  /** What lies under a point that is no node or box for cytoscape: edges, names and figures. */
  readonly thingAt: (at: Point, rendered: Point) => SelectDetail | undefined;
  readonly onHover: (id: string | undefined) => void;
  readonly onDrag: (id: string, at: Point) => void;
  readonly onDrop: (id: string) => void;
}

/** A pointer that only passes over should not make the picture flicker. */
const hoverDelay = 70;

export function listen(cy: Core, inner: InnerGestures): void {
  const { onSelect, onNavigate, onContext, onToggle, onHover, onDrag, onDrop } = inner;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let over: string | undefined;
  const hover = (id: string | undefined): void => {
    if (over === id) return;
    over = id;
    clearTimeout(timer);
    const container = cy.container();
    if (container) container.style.cursor = id === undefined ? '' : 'pointer';
    timer = setTimeout(() => {
      if (!cy.destroyed()) onHover(id);
    }, hoverDelay);
  };
  const detailOf = (event: EventObject): SelectDetail => thingOf(event, cy, inner);
  cy.on('tap', (event: EventObject) => onSelect(detailOf(event), wantsMore(event)));
  // Fired by the right button and, on touch screens, by a long press.
  cy.on('cxttap', (event: EventObject) => onContext({ ...detailOf(event), ...clientPoint(event) }));
  cy.on('dbltap', (event: EventObject) => {
    const { kind, id } = detailOf(event);
    if (kind === 'node') onNavigate({ kind, id });
    else if (kind === 'box') onToggle(id);
  });
  cy.on('mousemove', (event: EventObject) => {
    const { kind, id } = detailOf(event);
    hover(kind === 'box' && !isGroup(event) ? undefined : id);
  });
  // The container outlives what is drawn in it.
  const ended = new AbortController();
  cy.container()?.addEventListener('mouseleave', () => hover(undefined), { signal: ended.signal });
  cy.on('drag', 'node[kind != "box"]', ({ target }: EventObjectNode) => onDrag(target.id(), target.position()));
  cy.on('dragfree', 'node[kind != "box"]', ({ target }: EventObjectNode) => onDrop(target.id()));
  cy.on('destroy', () => {
    clearTimeout(timer);
    ended.abort();
  });
}

function thingOf(event: EventObject, cy: Core, { thingAt }: InnerGestures): SelectDetail {
  const { position, renderedPosition } = event;
  const target = event.target as Core | EventObjectNode['target'];
  const node = target === cy ? undefined : ((target as EventObjectNode['target']).data() as { kind: 'box' | 'group' | 'node'; id: string });
  if (node && node.kind !== 'box') return { kind: node.kind === 'group' ? 'box' : 'node', id: node.id };
  const other = thingAt(position, renderedPosition);
  if (other) return other;
  return node ? { kind: 'box', id: node.id } : { kind: 'none', id: undefined };
}

function isGroup({ target, cy }: EventObject): boolean {
  return target !== cy && (target as EventObjectNode['target']).data('kind') === 'group';
}

function wantsMore({ originalEvent: { shiftKey, ctrlKey, metaKey } }: EventObject): boolean {
  return shiftKey || ctrlKey || metaKey;
}

function clientPoint({ originalEvent }: EventObject): { readonly x: number; readonly y: number } {
  const { clientX, clientY } = firstTouch(originalEvent);
  return { x: clientX, y: clientY };
}

function firstTouch(event: MouseEvent | TouchEvent): { readonly clientX: number; readonly clientY: number } {
  if (!('changedTouches' in event)) return event;
  return event.touches[0] ?? event.changedTouches[0] ?? { clientX: 0, clientY: 0 };
}
