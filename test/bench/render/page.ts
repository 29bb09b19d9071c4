import { laterGraph, syntheticGraph } from '../../fixtures/synthetic/mesh-graph.js';
import { framesPerSecond, freshTask, heapBytes, untilStill } from './measure-page.js';
import { bareCanvas, plainCytoscape } from './rivals.js';

/** Figures of one graph; times in milliseconds, rates in frames per second. */
export interface Figures {
  readonly ready: number;
  readonly pan: number;
  readonly zoom: number;
  readonly refresh: number;
  readonly heap: number;
}

export interface BenchCase {
  readonly nodes: number;
  readonly subject: 'meshlens' | 'cytoscape' | 'bare';
  /** Properties of the element. */
  readonly set?: { readonly detail: 'all' };
}

const stage = (): HTMLElement => document.body.appendChild(Object.assign(document.createElement('div'), { className: 'stage' }));

async function meshlens(nodes: number, set: BenchCase['set']): Promise<Figures> {
  const graph = syntheticGraph({ seed: 5, nodes });
  const before = heapBytes();
  const element = Object.assign(document.createElement('mesh-graph'), { edgeLabels: ['rate'], ...set });
  stage().append(element);
  await freshTask();
  performance.mark('first');
  const ready = await untilStill(
    () => Object.assign(element, { graph }),
    () => canvasesOf(element).some(isPainted),
  );
  performance.mark('first end');
  const canvas = canvasesOf(element)[0];
  if (!canvas) throw new Error('nothing was drawn');
  const pan = await framesPerSecond(dragger(canvas));
  const zoom = await framesPerSecond((frame) => wheel(canvas, Math.floor(frame / 30) % 2 === 0 ? -30 : 30));
  await untilStill(
    () => undefined,
    () => true,
  );
  const later = laterGraph(graph, 0.1, 9);
  await freshTask();
  performance.mark('refresh');
  const refresh = await untilStill(
    () => Object.assign(element, { graph: later }),
    () => true,
  );
  performance.mark('refresh end');
  await freshTask();
  const heap = heapBytes() - before;
  return { ready, pan, zoom, refresh, heap };
}

async function rival(nodes: number): Promise<Figures> {
  const graph = syntheticGraph({ seed: 5, nodes });
  const before = heapBytes();
  const container = stage();
  let cy: ReturnType<typeof plainCytoscape> | undefined;
  await freshTask();
  performance.mark('first');
  const ready = await untilStill(
    () => (cy = plainCytoscape(container, graph)),
    () => [...container.querySelectorAll('canvas')].some(isPainted),
  );
  performance.mark('first end');
  const pan = await framesPerSecond((frame) => cy?.pan(Math.floor(frame / 40) % 2 === 0 ? 6 : -6));
  const zoom = await framesPerSecond((frame) => cy?.zoom(Math.floor(frame / 30) % 2 === 0 ? 1.03 : 1 / 1.03));
  const heap = heapBytes() - before;
  return { ready, pan, zoom, refresh: NaN, heap };
}

function bare(nodes: number): Figures {
  const ready = bareCanvas(stage(), syntheticGraph({ seed: 5, nodes }));
  return { ready, pan: NaN, zoom: NaN, refresh: NaN, heap: NaN };
}

const canvasesOf = (element: Element): HTMLCanvasElement[] =>
  [...(element.shadowRoot?.querySelectorAll('canvas') ?? [])].filter(({ style }) => style.visibility === 'visible');

/** Looks at few pixels only, as reading back takes its time. */
function isPainted(canvas: HTMLCanvasElement): boolean {
  if (canvas.width === 0 || canvas.height === 0) return false;
  const probe = document.createElement('canvas');
  [probe.width, probe.height] = [64, 64];
  const context = probe.getContext('2d', { willReadFrequently: true });
  context?.drawImage(canvas, 0, 0, 64, 64);
  return context?.getImageData(0, 0, 64, 64).data.some((value, at) => at % 4 === 3 && value > 0) ?? false;
}

/** Drags the background to and fro as a mouse would. */
function dragger(canvas: HTMLCanvasElement): (frame: number) => void {
  const { left, top } = canvas.getBoundingClientRect();
  const fire = (type: string, x: number, buttons: number): boolean =>
    (type === 'mousemove' ? window : canvas).dispatchEvent(
      new MouseEvent(type, { clientX: left + x, clientY: top + 4, button: 0, buttons, bubbles: true, composed: true, cancelable: true }),
    );
  return (frame) => {
    if (frame === 0) fire('mousedown', 300, 1);
    fire('mousemove', 300 + 6 * Math.abs(40 - (frame % 80)), 1);
  };
}

function wheel(canvas: HTMLCanvasElement, deltaY: number): void {
  const { left, top, width, height } = canvas.getBoundingClientRect();
  if (deltaY !== 0) window.dispatchEvent(new MouseEvent('mouseup', { button: 0, bubbles: true }));
  canvas.dispatchEvent(
    new WheelEvent('wheel', {
      deltaY,
      ctrlKey: true,
      clientX: left + width / 2,
      clientY: top + height / 2,
      bubbles: true,
      composed: true,
      cancelable: true,
    }),
  );
}

Object.assign(globalThis, {
  runCase: ({ nodes, subject, set }: BenchCase): Figures | Promise<Figures> =>
    subject === 'meshlens' ? meshlens(nodes, set) : subject === 'cytoscape' ? rival(nodes) : bare(nodes),
});
