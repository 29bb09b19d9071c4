import type { EdgeItem } from '../board/board-items.js';
import type { TrafficAnimation } from '../graph-display.js';
import { drawTraffic, movingEdges, type TrafficScene } from './traffic.js';

export interface AnimatorOptions {
  readonly container: HTMLElement;
  readonly scene: () => TrafficScene;
}

/** At most so many calls move at once; fewer where drawing them takes longer than a part of a frame, in milliseconds. */
const mostMoving = 400;
const fewestMoving = 20;
const share = 5;
/** Nothing moves while the reader moves the picture, and so long after, in milliseconds. */
const stillAfter = 180;
/** What moves is chosen anew after so many milliseconds. */
const choiceTime = 500;

/**
 * Lets traffic be seen moving, on a canvas above the picture. It rests while the page or the element is not seen, while the reader
 * moves the picture, and wherever people ask for less motion.
 */
export class Animator {
  readonly #options: AnimatorOptions;
  readonly #canvas = document.createElement('canvas');
  readonly #calm = globalThis.matchMedia('(prefers-reduced-motion: reduce)');
  readonly #watch: IntersectionObserver;
  #mode: TrafficAnimation = 'off';
  #inView = false;
  #frame: number | undefined;
  #movedAt = -Infinity;
  #most = mostMoving;
  #moving: readonly EdgeItem[] = [];
  #chosenAt = -Infinity;

  constructor(options: AnimatorOptions) {
    this.#options = options;
    Object.assign(this.#canvas.style, { position: 'absolute', inset: '0', width: '100%', height: '100%', pointerEvents: 'none' });
    this.#canvas.width = this.#canvas.height = 0;
    options.container.append(this.#canvas);
    this.#watch = new IntersectionObserver(([entry]) => {
      this.#inView = entry?.isIntersecting ?? false;
      this.#wake();
    });
    this.#watch.observe(options.container);
    this.#calm.addEventListener('change', this.#wake);
    document.addEventListener('visibilitychange', this.#wake);
  }

  set mode(mode: TrafficAnimation) {
    this.#mode = mode;
    this.refresh();
  }

  /** Whether anything is moving. */
  get running(): boolean {
    return this.#frame !== undefined;
  }

  /** To be called while the reader moves the picture. */
  moved(): void {
    if (!this.running) return;
    this.#movedAt = performance.now();
    this.#clear();
  }

  /** To be called when there is something else to be seen. */
  refresh(): void {
    this.#chosenAt = -Infinity;
    this.#wake();
  }

  destroy(): void {
    this.#watch.disconnect();
    this.#calm.removeEventListener('change', this.#wake);
    document.removeEventListener('visibilitychange', this.#wake);
    this.#stop();
    this.#canvas.remove();
  }

  readonly #wake = (): void => {
    const unseen = !this.#inView || document.visibilityState === 'hidden';
    if (this.#mode === 'off' || unseen || this.#calm.matches) this.#stop();
    else this.#frame ??= requestAnimationFrame(this.#draw);
  };

  #stop(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
    this.#clear();
  }

  readonly #draw = (now: number): void => {
    this.#frame = requestAnimationFrame(this.#draw);
    if (performance.now() - this.#movedAt < stillAfter) return;
    const context = this.#prepared();
    if (!context) return;
    const scene = this.#options.scene();
    const started = performance.now();
    if (started - this.#chosenAt > choiceTime) {
      this.#moving = movingEdges(scene, this.#most);
      this.#chosenAt = started;
    }
    drawTraffic(context, this.#moving, { camera: scene.camera, tokens: scene.tokens, mode: this.#mode, now });
    const took = performance.now() - started;
    if (took > share) this.#most = Math.max(fewestMoving, Math.floor(Math.min(this.#most, this.#moving.length) * 0.7));
    else if (this.#most < mostMoving) this.#most += 1;
  };

  #prepared(): CanvasRenderingContext2D | null {
    const { width, height } = this.#options.scene().size;
    const ratio = globalThis.devicePixelRatio;
    const wanted = { width: Math.round(width * ratio), height: Math.round(height * ratio) };
    if (this.#canvas.width !== wanted.width || this.#canvas.height !== wanted.height) Object.assign(this.#canvas, wanted);
    const context = this.#canvas.getContext('2d');
    context?.setTransform(ratio, 0, 0, ratio, 0, 0);
    context?.clearRect(0, 0, width, height);
    return context;
  }

  #clear(): void {
    if (this.#canvas.width > 0) this.#canvas.getContext('2d')?.clearRect(0, 0, this.#canvas.width, this.#canvas.height);
  }
}
