import type { GraphNode, MeshGraph } from '@meshlens/core';
import { expect, fixture, html } from '@open-wc/testing';
import { bookstore } from './fixtures/bookstore.js';
import { until } from './fixtures/drawn.js';
import { largeGraph } from './fixtures/large-graph.js';
import './mesh-graph.define.js';
import type { MeshGraphElement } from './mesh-graph.js';

async function inRoom(width: number, height: number, graph: MeshGraph = bookstore): Promise<MeshGraphElement> {
  const style = `inline-size: ${width}px; block-size: ${height}px`;
  const element = await fixture<MeshGraphElement>(html`<mesh-graph lang="en" .graph=${graph} .style=${style}></mesh-graph>`);
  await until(() => element.positions.size > 0);
  return element;
}

/** Where the nodes are seen, as points of the window. */
function points(element: MeshGraphElement): readonly { readonly x: number; readonly y: number }[] {
  const { left, top, width, height } = element.getBoundingClientRect();
  const view = element.viewport ?? { x: 0, y: 0, zoom: 1 };
  return [...element.positions.values()].map(({ x, y }) => ({
    x: left + width / 2 + (x - view.x) * view.zoom,
    y: top + height / 2 + (y - view.y) * view.zoom,
  }));
}

const drawnCount = (element: MeshGraphElement): number => element.drawnGraph?.nodes.length ?? 0;

describe('mesh-graph in the room that it has', () => {
  for (const [width, height] of [
    [290, 420],
    [358, 354],
    [700, 590],
    [1000, 550],
  ] as const) {
    it(`keeps clear of what lies over the picture, ${width} by ${height}`, async () => {
      const element = await inRoom(width, height);
      const covers = [...element.renderRoot.querySelectorAll('.controls, .note, .views, .legend > button')].map((each) =>
        each.getBoundingClientRect(),
      );
      expect(covers.length).to.be.greaterThan(2);
      const under = points(element).filter(({ x, y }) =>
        covers.some((cover) => x > cover.left && x < cover.right && y > cover.top && y < cover.bottom),
      );
      expect(under).to.deep.equal([]);
      covers.forEach((one, at) => {
        for (const other of covers.slice(at + 1))
          expect(one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top).to.equal(true);
      });
    });
  }

  it('is laid out anew and fitted where its level of detail changes, though most of it stays', async () => {
    const large = largeGraph(32);
    const boxes = large.boxes.slice(0, 1);
    const inBox = ({ box }: GraphNode): boolean => box === boxes[0]?.id;
    const graph = { ...large, boxes, nodes: large.nodes.map((node) => (inBox(node) ? node : { ...node, box: 'none' })) };
    const element = await inRoom(2400, 1200, graph);
    expect(element.positions.size).to.equal(32);
    element.style.cssText = 'inline-size: 400px; block-size: 500px';
    await until(() => element.positions.size === 13);
    const fresh = await inRoom(400, 500, graph);
    await until(() => JSON.stringify([...element.positions].sort()) === JSON.stringify([...fresh.positions].sort()));
    await until(() => JSON.stringify(element.viewport) === JSON.stringify(fresh.viewport));
  });

  it('opens as boxes where not all can be read, says so, and opens them where there is room', async () => {
    const element = await inRoom(358, 354);
    expect(drawnCount(element)).to.be.lessThan(bookstore.nodes.length / 2);
    expect(element.renderRoot.querySelector('.note')?.textContent).to.contain('nodes in');
    element.style.inlineSize = '380px';
    const few = drawnCount(element);
    await new Promise(requestAnimationFrame);
    expect(drawnCount(element)).to.equal(few);
    element.style.cssText = 'inline-size: 2400px; block-size: 1200px';
    await until(() => element.positions.size === bookstore.nodes.length);
    expect(element.collapsed).to.equal(undefined);
  });

  it('makes room for a box that is opened, and keeps it where the reader looks', async () => {
    const element = await inRoom(500, 400);
    const closed = bookstore.boxes.find((box) => element.positions.has(box.id));
    if (!closed) throw new Error('no box is closed');
    const whole = element.viewport;
    element.toggle(closed.id);
    await until(() => element.scene?.boxes.some(({ data }) => data.id === closed.id) ?? false);
    const opened = (): NonNullable<typeof element.scene>['boxes'][number] => {
      const found = element.scene?.boxes.find(({ data }) => data.id === closed.id);
      if (!found) throw new Error('the box is not drawn');
      return found;
    };
    const { x, y, width, height } = opened();
    const strangers = element.scene?.nodes.filter((node) => {
      return !isWithin(node.data.box, closed.id) && node.x > x && node.x < x + width && node.y > y && node.y < y + height;
    });
    expect(strangers?.map(({ data }) => data.id)).to.deep.equal([]);
    expect(element.viewport).to.not.deep.equal(whole);

    element.viewport = { x: x + width / 2, y: y + height / 2, zoom: 0.9 };
    element.toggle(closed.id);
    await until(() => element.positions.has(closed.id));
    const at = element.positions.get(closed.id);
    expect(element.viewport?.zoom).to.equal(0.9);
    expect(Math.abs((at?.x ?? 0) - (element.viewport?.x ?? 0))).to.be.lessThan(60);
    expect(Math.abs((at?.y ?? 0) - (element.viewport?.y ?? 0))).to.be.lessThan(60);
  });
});

function isWithin(box: string | undefined, outer: string): boolean {
  for (let at = box; at !== undefined; at = bookstore.boxes.find(({ id }) => id === at)?.box) if (at === outer) return true;
  return false;
}
