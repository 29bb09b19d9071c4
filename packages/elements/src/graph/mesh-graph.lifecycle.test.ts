import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { laterNumbers, largeGraph } from './fixtures/large-graph.js';
import { canvases, drawn, until } from './fixtures/drawn.js';
import './mesh-graph.define.js';
import type { MeshGraphElement } from './mesh-graph.js';

type Listen = (type: string, listener: EventListenerOrEventListenerObject, options?: AddEventListenerOptions | boolean) => void;

/** Keeps account of what is begun and not ended: listeners of the window, which outlives the element, and workers. */
function counting(): { listeners: () => readonly string[]; workers: () => number; stop: () => void } {
  let workers = 0;
  const { Worker } = globalThis;
  const known = new Map<unknown, Set<string>>();
  const add: Listen = window.addEventListener.bind(window);
  const remove: Listen = window.removeEventListener.bind(window);
  const keyOf = (type: string, options: AddEventListenerOptions | boolean | undefined): string =>
    `${type} ${String(typeof options === 'object' ? (options.capture ?? false) : (options ?? false))}`;
  const addEventListener: Listen = (type, listener, options) => {
    const keys = known.get(listener) ?? new Set();
    known.set(listener, keys.add(keyOf(type, options)));
    if (typeof options === 'object') options.signal?.addEventListener('abort', () => keys.delete(keyOf(type, options)));
    add(type, listener, options);
  };
  const removeEventListener: Listen = (type, listener, options) => {
    known.get(listener)?.delete(keyOf(type, options));
    remove(type, listener, options);
  };
  Object.assign(window, { addEventListener, removeEventListener });
  globalThis.Worker = class extends Worker {
    constructor(...parameters: ConstructorParameters<typeof Worker>) {
      super(...parameters);
      workers += 1;
    }
    override terminate(): void {
      workers -= 1;
      super.terminate();
    }
  };
  return {
    listeners: () => [...known.values()].flatMap((keys) => [...keys]),
    workers: () => workers,
    stop: () => {
      Reflect.deleteProperty(window, 'addEventListener');
      Reflect.deleteProperty(window, 'removeEventListener');
      globalThis.Worker = Worker;
    },
  };
}

describe('mesh-graph over its life', () => {
  it('leaves nothing behind when taken out and put back a hundred times', async () => {
    const counted = counting();
    try {
      const element = await fixture<MeshGraphElement>(html`<mesh-graph .graph=${largeGraph(150)} detail="all"></mesh-graph>`);
      await until(() => canvases(element).some(({ style }) => style.visibility === 'visible'));
      const parent = element.parentElement;
      element.remove();
      await aTimeout(50);
      const before = counted.listeners();
      for (let round = 0; round < 100; round++) {
        parent?.append(element);
        await element.updateComplete;
        if (round % 10 === 0) await aTimeout(20);
        element.remove();
      }
      await aTimeout(200);
      expect(canvases(element).length).to.equal(0);
      expect(counted.workers()).to.equal(0);
      expect(counted.listeners()).to.deep.equal(before);
    } finally {
      counted.stop();
    }
  });

  it('lays a large graph out in a worker', async () => {
    const counted = counting();
    try {
      const graph = largeGraph(161);
      const element = await fixture<MeshGraphElement>(html`<mesh-graph .graph=${graph} detail="all"></mesh-graph>`);
      await until(() => element.positions.size === 161);
      expect(counted.workers()).to.equal(1);
      const before = [...element.positions];
      element.graph = laterNumbers(graph);
      await element.updateComplete;
      await aTimeout(100);
      expect([...element.positions]).to.deep.equal(before);
    } finally {
      counted.stop();
    }
  });

  it('lays it out between other work where no worker can be had', async () => {
    const { Worker } = globalThis;
    globalThis.Worker = class {
      constructor() {
        throw new DOMException('forbidden by the page', 'SecurityError');
      }
    } as new () => Worker;
    try {
      const element = await fixture<MeshGraphElement>(
        html`<mesh-graph .graph=${largeGraph(172)} detail="all" layout="force"></mesh-graph>`,
      );
      await until(() => element.positions.size === 172);
    } finally {
      globalThis.Worker = Worker;
    }
  });

  it('keeps two graphs on a page apart', async () => {
    const one = await drawn();
    const other = await drawn();
    one.selected = one.graph?.nodes[0]?.id;
    one.viewport = { x: 3, y: 4, zoom: 2 };
    await one.updateComplete;
    expect([other.selected, other.selection.length]).to.deep.equal([undefined, 0]);
    expect(other.viewport?.zoom).to.not.equal(2);
  });

  it('opens a large graph as boxes, says so, and opens them all on request', async () => {
    const element = await fixture<MeshGraphElement>(html`<mesh-graph lang="en" .graph=${largeGraph(400)}></mesh-graph>`);
    const note = (): string => element.renderRoot.querySelector('.note')?.textContent ?? '';
    expect(note()).to.contain('400 nodes in');
    expect(element.drawnGraph?.nodes.length).to.be.lessThan(250);
    const told: unknown[] = [];
    element.addEventListener('mesh-collapse', (event) => told.push((event as CustomEvent).detail));
    element.renderRoot.querySelector<HTMLElement>('.note button')?.click();
    await until(() => element.positions.size === 400);
    expect(told).to.deep.equal([{ collapsed: [] }]);
    expect(note()).to.contain('400 nodes');
  });
});
