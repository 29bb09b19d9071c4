import type { Rect } from '../layout/types.js';
import type { Camera } from './drawing.js';

/** How much more than is seen is painted on each side, in CSS pixels, so that there is something to pan to. */
const margin = 160;

/** A canvas that was painted for one camera, and is shown moved and scaled as another would see it until it is painted anew. */
export class Sheet {
  readonly canvas: HTMLCanvasElement = document.createElement('canvas');
  readonly #context: CanvasRenderingContext2D | null = this.canvas.getContext('2d');
  readonly #probe: CanvasRenderingContext2D | null;
  #painted: Camera = { x: 0, y: 0, zoom: 1 };
  #view: Rect = { x: 0, y: 0, width: 0, height: 0 };

  constructor(container: HTMLElement) {
    Object.assign(this.canvas.style, {
      position: 'absolute',
      insetBlockStart: '0',
      left: '0',
      transformOrigin: '0 0',
      pointerEvents: 'none',
      visibility: 'hidden',
    });
    this.#probe = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d');
    container.append(this.canvas);
  }

  /** Clears it for a camera and an element of this size; undefined where the browser gives no canvas. */
  begin(
    camera: Camera,
    size: { readonly width: number; readonly height: number },
  ): { readonly context: CanvasRenderingContext2D; readonly view: Rect } | undefined {
    const context = this.#context;
    if (!context) return undefined;
    const ratio = globalThis.devicePixelRatio;
    const view = { x: -margin, y: -margin, width: size.width + 2 * margin, height: size.height + 2 * margin };
    const [width, height] = [Math.round(view.width * ratio), Math.round(view.height * ratio)];
    if (this.canvas.width !== width || this.canvas.height !== height) {
      Object.assign(this.canvas, { width, height });
      Object.assign(this.canvas.style, { width: `${view.width}px`, height: `${view.height}px` });
    } else {
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, width, height);
    }
    context.setTransform(ratio, 0, 0, ratio, margin * ratio, margin * ratio);
    this.#painted = camera;
    this.#view = view;
    return { context, view };
  }

  /** Makes the browser draw now what was recorded, so that it does not come all at once when the sheet is shown. */
  flush(): void {
    if (this.canvas.width > 0) this.#probe?.drawImage(this.canvas, 0, 0, 1, 1, 0, 0, 1, 1);
  }

  show(shown: boolean): void {
    this.canvas.style.visibility = shown ? 'visible' : 'hidden';
  }

  /**
   * Moves and scales what was painted to where another camera would have it. In motion it is scaled without smoothing, which takes half
   * of the time where no graphics card helps.
   */
  follow({ x, y, zoom }: Camera, { inMotion }: { readonly inMotion: boolean }): void {
    const scale = zoom / this.#painted.zoom;
    const left = x - this.#painted.x * scale + this.#view.x * scale;
    const top = y - this.#painted.y * scale + this.#view.y * scale;
    this.canvas.style.imageRendering = inMotion && scale !== 1 ? 'pixelated' : 'auto';
    this.canvas.style.transform = `matrix(${scale}, 0, 0, ${scale}, ${left}, ${top})`;
  }
}
