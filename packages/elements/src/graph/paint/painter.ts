import type { Point } from '../layout/types.js';
import type { Board } from '../board/board.js';
import type { TokenValues } from '../../tokens/read-tokens.js';
import { type Camera, type Emphasis, textScaleOf } from './drawing.js';
import type { PaintSteps } from './ink.js';
import { paintBoard, type Sign } from './paint-board.js';
import { Sheet } from './sheet.js';
import { type TextWidth, textWidth } from './text-width.js';

export interface PainterOptions {
  readonly container: HTMLElement;
  readonly board: Board;
  readonly camera: () => Camera;
  readonly size: () => { readonly width: number; readonly height: number };
  readonly tokens: TokenValues;
}

/** How long painting may take in a frame, in milliseconds: at rest, and while the reader moves the picture. */
const atRest = 12;
const inMotion = 5;
/** Recorded strokes are made to be drawn before doing so takes longer than this, in milliseconds. */
const flushTime = 7;
/** How long a pixel of ink takes to be drawn, until this machine was seen at it. */
const firstGuess = 1.2e-5;
/** Of less than this nothing is learned. */
const enoughInk = 50_000;
/** The reader counts as moving the picture for so long after the last move. */
const motionTime = 150;
/** In motion, nothing is painted in a frame that comes later than this, in milliseconds, but in one of so many: motion comes first. */
const slowFrame = 30;
const mostLeftOut = 3;

interface Painting {
  readonly steps: PaintSteps<readonly Sign[]>;
  readonly sheet: Sheet;
  readonly camera: Camera;
}

/**
 * Paints a board on two sheets by turns: one is seen, and follows pans and zooms as it is, while the other is painted in slices that
 * leave room for frames. So a picture of any size moves smoothly, and grows sharp again when there is time.
 */
export class Painter {
  readonly #options: PainterOptions;
  #tokens: TokenValues;
  #widthOf: TextWidth;
  #emphasis: Emphasis = { selected: new Set(), found: new Set(), focused: undefined, lit: undefined };
  #front: Sheet;
  #back: Sheet;
  #painting: Painting | undefined;
  #stale = false;
  #frame: number | undefined;
  #movedAt = -Infinity;
  #workedAt = -Infinity;
  #leftOut = 0;
  /** Ink that was recorded and is not drawn yet. */
  #wet = 0;
  #msPerInk = firstGuess;
  #flushPrice = 2;
  #signs: readonly Sign[] = [];
  #signsCamera: Camera | undefined;

  constructor(options: PainterOptions) {
    this.#options = options;
    this.#tokens = options.tokens;
    this.#widthOf = textWidth(options.tokens.font);
    this.#front = new Sheet(options.container);
    this.#back = new Sheet(options.container);
  }

  /** Colours, and what stands out. */
  get look(): { readonly tokens: TokenValues; readonly emphasis: Emphasis } {
    return { tokens: this.#tokens, emphasis: this.#emphasis };
  }

  /** How much larger text is than is usual. */
  get textScale(): number {
    return textScaleOf(this.#tokens);
  }

  get widthOf(): TextWidth {
    return this.#widthOf;
  }

  setTokens(tokens: TokenValues): void {
    if (tokens.font !== this.#tokens.font) this.#widthOf = textWidth(tokens.font);
    this.#tokens = tokens;
    this.refresh();
  }

  emphasise(emphasis: Emphasis): void {
    this.#emphasis = emphasis;
    this.refresh();
  }

  /** The board says something else, or looks otherwise: what is being painted is out of date. */
  refresh(): void {
    this.#painting = undefined;
    this.#ask();
  }

  /** The camera moved: what there is follows at once, and is painted sharp when there is time. */
  moved(): void {
    this.#movedAt = performance.now();
    this.#follow(true);
    this.#ask();
  }

  /** The name or figure written at a point of the element. */
  signAt(point: Point): string | undefined {
    const painted = this.#signsCamera;
    if (!painted) return undefined;
    const { x, y, zoom } = this.#options.camera();
    const at = { x: ((point.x - x) / zoom) * painted.zoom + painted.x, y: ((point.y - y) / zoom) * painted.zoom + painted.y };
    return this.#signs.findLast(
      ({ rect }) => at.x >= rect.x && at.y >= rect.y && at.x <= rect.x + rect.width && at.y <= rect.y + rect.height,
    )?.id;
  }

  destroy(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#painting = undefined;
    for (const { canvas } of [this.#front, this.#back]) canvas.remove();
  }

  #follow(moving: boolean): void {
    this.#front.follow(this.#options.camera(), { inMotion: moving });
  }

  #ask(): void {
    this.#stale = true;
    this.#frame ??= requestAnimationFrame(this.#work);
  }

  readonly #work = (): void => {
    this.#frame = undefined;
    const started = performance.now();
    const moving = started - this.#movedAt < motionTime;
    const budget = moving ? inMotion : atRest;
    if (!moving) this.#follow(false);
    const late = started - this.#workedAt > slowFrame;
    this.#workedAt = started;
    this.#leftOut = moving && late && this.#leftOut < mostLeftOut ? this.#leftOut + 1 : 0;
    if (this.#leftOut > 0) {
      this.#frame = requestAnimationFrame(this.#work);
      return;
    }
    this.#painting ??= this.#begin();
    const done = this.#painting && this.#proceed(this.#painting, started + budget);
    if (this.#painting && done) this.#finish(this.#painting, done);
    if (this.#painting || this.#stale) this.#frame = requestAnimationFrame(this.#work);
  };

  #begin(): Painting | undefined {
    this.#stale = false;
    const { camera, size, board } = this.#options;
    const now = camera();
    const { width, height } = size();
    if (width === 0 || height === 0) return undefined;
    const begun = this.#back.begin(now, { width, height });
    if (!begun) return undefined;
    const drawing = {
      ...begun,
      tokens: this.#tokens,
      widthOf: this.#widthOf,
      textScale: this.textScale,
      camera: now,
      emphasis: this.#emphasis,
    };
    return { steps: paintBoard(drawing, board), sheet: this.#back, camera: now };
  }

  /** Gives the signs when all is painted. */
  #proceed({ steps, sheet }: Painting, until: number): readonly Sign[] | undefined {
    for (;;) {
      const { done, value } = steps.next();
      if (!done) this.#wet += value;
      if (done || this.#wet * this.#msPerInk >= flushTime) this.#dry(sheet);
      if (done) return value;
      if (performance.now() >= until) return undefined;
    }
  }

  /** Draws what was recorded, and learns how long that takes here. */
  #dry(sheet: Sheet): void {
    const began = performance.now();
    sheet.flush();
    const took = performance.now() - began;
    // What even a little ink costs is the price of drawing at all.
    this.#flushPrice = Math.min(took, this.#flushPrice * 1.1 + 0.01);
    const perInk = (took - this.#flushPrice) / this.#wet;
    if (this.#wet > enoughInk) this.#msPerInk = Math.min(1e-4, Math.max(2e-6, this.#msPerInk * 0.7 + perInk * 0.3));
    this.#wet = 0;
  }

  #finish({ sheet, camera }: Painting, signs: readonly Sign[]): void {
    this.#painting = undefined;
    this.#signs = signs;
    this.#signsCamera = camera;
    [this.#front, this.#back] = [sheet, this.#front];
    this.#follow(performance.now() - this.#movedAt < motionTime);
    this.#front.show(true);
    this.#back.show(false);
    const now = this.#options.camera();
    if (now.x !== camera.x || now.y !== camera.y || now.zoom !== camera.zoom) this.#stale = true;
  }
}
