import { expect } from '@open-wc/testing';
import { sendMouse, setViewport } from '@web/test-runner-commands';
import { bookstore, drawn, entry, orders, picture, pointOf, until } from './fixtures/drawn.js';
import { defaultGraphDisplay } from './graph-display.js';

describe('what a mesh-graph shows on request', function () {
  this.timeout(30_000);
  before(() => setViewport({ width: 1000, height: 700 }));
  beforeEach(() => sendMouse({ type: 'move', position: [1, 1] }));

  it('writes ranks into the nodes', async () => {
    const element = await drawn();
    const without = picture(element);
    element.display = { ...defaultGraphDisplay, rankBy: ['inboundEdges'] };
    await until(() => picture(element) !== without);
    element.display = defaultGraphDisplay;
    await until(() => picture(element) === without);
  });

  it('draws operations as nodes of their own, in picture and words', async () => {
    const [node] = bookstore.nodes;
    if (!node) throw new Error('no node');
    const { app: _app, version: _version, workload: _workload, service: _service, ...rest } = node;
    const operation = {
      ...rest,
      id: 'operation',
      type: 'aggregate' as const,
      aggregate: { label: 'request_operation', value: 'GET /cart' },
    };
    const element = await drawn({ ...bookstore, nodes: [...bookstore.nodes, operation] });
    expect(entry(element, 'operation').textContent).to.match(/GET \/cart, Operation/);
  });

  it('shows the paths through what the pointer is on, and all again when it leaves', async () => {
    const element = await drawn();
    const calm = picture(element);
    await sendMouse({ type: 'move', position: pointOf(element, orders) });
    await until(() => picture(element) !== calm);
    await sendMouse({ type: 'move', position: [1, 1] });
    await until(() => picture(element) === calm);
  });

  it('keeps to the paths of the selection while the pointer passes over others', async () => {
    const element = await drawn();
    element.selected = orders;
    await element.updateComplete;
    const calm = picture(element);
    await until(() => picture(element) === calm);
    const other = bookstore.nodes.find(({ id }) => id !== orders)?.id ?? '';
    await sendMouse({ type: 'move', position: pointOf(element, other) });
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(element.selected).to.equal(orders);
  });

  it('is zoomed, fitted and laid out anew by its buttons', async () => {
    const element = await drawn();
    const press = (label: string): void => element.renderRoot.querySelector<HTMLElement>(`.controls [aria-label="${label}"]`)?.click();
    const zoom = (): number => element.viewport?.zoom ?? 0;
    const fitted = zoom();
    press('Zoom in');
    await until(() => zoom() > fitted * 1.05);
    press('Zoom out');
    press('Zoom out');
    await until(() => zoom() < fitted * 0.95);
    press('Fit all into view');
    await until(() => Math.abs(zoom() - fitted) < fitted * 0.02);
    element.arranged = { [orders]: [900, 900] };
    await element.updateComplete;
    await until(() => element.positions.get(orders)?.x === 900);
    press('Arrange anew');
    await until(() => element.positions.get(orders)?.x !== 900);
  });
});
