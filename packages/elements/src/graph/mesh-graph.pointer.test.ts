import { expect, oneEvent } from '@open-wc/testing';
import { sendMouse, setViewport } from '@web/test-runner-commands';
import { bookstore, canvases, drawn, orders, pointOf, selections, until } from './fixtures/drawn.js';

describe('mesh-graph under a pointer', () => {
  before(() => setViewport({ width: 1000, height: 700 }));
  beforeEach(() => sendMouse({ type: 'move', position: [1, 1] }));

  it('says on what a menu was asked for, and where', async () => {
    const element = await drawn({
      ...bookstore,
      boxes: [],
      edges: [],
      nodes: bookstore.nodes.filter(({ id }) => id === orders).map(({ box: _box, ...node }) => node),
    });
    const middle = pointOf(element, orders);
    const asked = oneEvent(element, 'mesh-context');
    await sendMouse({ type: 'click', position: middle, button: 'right' });
    expect((await asked).detail).to.deep.equal({ kind: 'node', id: orders, x: middle[0], y: middle[1] });
  });

  it('is selected in by pointer, and cleared on the background', async () => {
    const element = await drawn({
      ...bookstore,
      boxes: [],
      edges: [],
      nodes: bookstore.nodes.filter(({ id }) => id === orders).map(({ box: _box, ...node }) => node),
    });
    const seen = selections(element);
    const middle = pointOf(element, orders);
    await sendMouse({ type: 'click', position: middle });
    await until(() => seen.length === 1);
    expect(seen[0]).to.deep.equal({ kind: 'node', id: orders });
    await sendMouse({ type: 'click', position: [middle[0] + 200, middle[1] + 150] });
    await until(() => seen.length === 2);
    expect(seen[1]).to.deep.equal({ kind: 'none', id: undefined });
  });

  it('moves a node by dragging it, and tells where it was put', async () => {
    const element = await drawn();
    const [x, y] = pointOf(element, orders);
    const before = element.positions.get(orders);
    const zoom = element.viewport?.zoom ?? 1;
    const put = oneEvent(element, 'mesh-arrange');
    await sendMouse({ type: 'move', position: [x, y] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [x + 20, y + 10] });
    await sendMouse({ type: 'move', position: [x + 60, y + 30] });
    await sendMouse({ type: 'up' });
    const { arranged } = (await put).detail as { arranged: Readonly<Record<string, readonly [number, number]>> };
    expect(arranged[orders]?.[0]).to.be.closeTo((before?.x ?? 0) + 60 / zoom, 2 / zoom);
    expect(arranged[orders]?.[1]).to.be.closeTo((before?.y ?? 0) + 30 / zoom, 2 / zoom);
    expect(Object.keys(arranged)).to.deep.equal([orders]);
  });

  it('leaves the wheel to the page until the reader presses in the graph', async () => {
    const element = await drawn();
    const target = canvases(element)[0];
    const wheel = (init: WheelEventInit = {}): boolean => {
      const event = new WheelEvent('wheel', { deltaY: 100, bubbles: true, composed: true, cancelable: true, ...init });
      target?.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(wheel()).to.equal(false);
    expect(wheel({ ctrlKey: true })).to.equal(true);
    target?.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    expect(wheel()).to.equal(true);
  });

  it('chooses several things with Shift, and gathers what a lasso goes round', async () => {
    const element = await drawn();
    const told: string[][] = [];
    element.addEventListener('mesh-selection', (event) => told.push([...(event as CustomEvent<{ ids: readonly string[] }>).detail.ids]));
    const { left, top, right, bottom } = element.renderRoot.querySelector('.canvas')?.getBoundingClientRect() ?? new DOMRect();
    const fire = (target: EventTarget, type: string, x: number, y: number): boolean =>
      target.dispatchEvent(
        new MouseEvent(type, {
          clientX: x,
          clientY: y,
          shiftKey: true,
          bubbles: true,
          composed: true,
          cancelable: true,
          button: 0,
          buttons: 1,
        }),
      );
    const target = element.renderRoot.querySelector('.canvas') ?? element;
    fire(target, 'mousedown', left + 1, top + 1);
    for (const [x, y] of [
      [right - 1, top + 1],
      [right - 1, bottom - 1],
      [left + 1, bottom - 1],
    ] as const)
      fire(window, 'mousemove', x, y);
    expect(element.renderRoot.querySelector('.area')).to.not.equal(null);
    fire(window, 'mouseup', left + 1, bottom - 1);
    expect(element.renderRoot.querySelector('.area')).to.equal(null);
    expect(told.at(-1)?.length).to.equal(bookstore.nodes.length);
    expect([...element.selection].sort()).to.deep.equal(bookstore.nodes.map(({ id }) => id).sort());
    expect(element.selected).to.equal(element.selection.at(-1));
    element.selected = orders;
    await element.updateComplete;
    expect(element.selection).to.deep.equal([orders]);
  });
});
