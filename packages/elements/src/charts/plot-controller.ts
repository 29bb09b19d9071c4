import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type uPlot from 'uplot';
import type { Unit } from '../i18n/format.js';
import type { TokenValues } from '../tokens/read-tokens.js';
import type { ChartSeries } from './chart-series.js';
import { plotData, plotOptions } from './create-plot.js';
import { loadPlot } from './load-plot.js';

export interface Drawing {
  readonly series: readonly ChartSeries[];
  readonly unit: Unit;
  readonly start: number;
  readonly stepSeconds: number;
  readonly theme: TokenValues;
  readonly language: string;
}

/** Keeps one uPlot in step with an element: made when first needed, fed where only values changed, made anew otherwise. */
export class PlotController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #onCursor: (index: number | null) => void;
  #library: typeof uPlot | undefined;
  #plot: uPlot | undefined;
  #element: HTMLElement | null = null;
  #drawing: Drawing | undefined;
  #look = '';
  #theme: TokenValues | undefined;
  #size: ResizeObserver | undefined;

  /** True where uPlot could not be loaded: the element then shows its table. */
  failed = false;

  constructor(host: ReactiveControllerHost & HTMLElement, onCursor: (index: number | null) => void) {
    this.#host = host;
    this.#onCursor = onCursor;
    host.addController(this);
  }

  hostConnected(): void {
    this.#size = new ResizeObserver(() => this.#fit());
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#size?.disconnect();
    this.#drop();
    this.#element = null;
  }

  /** Draws into the element, or nothing where there is none. */
  draw(element: HTMLElement | null, drawing: Drawing | undefined): void {
    if (element !== this.#element) {
      this.#drop();
      this.#size?.disconnect();
      if (element) this.#size?.observe(element);
      this.#element = element;
    }
    this.#drawing = drawing;
    if (element && drawing) void this.#update();
  }

  /** Puts the cursor on a step; null takes it away. */
  point(index: number | null): void {
    const plot = this.#plot;
    const at = index === null ? undefined : plot?.data[0][index];
    if (!plot || (index !== null && at === undefined)) return;
    plot.setCursor(at === undefined ? { left: -10, top: -10 } : { left: plot.valToPos(at, 'x'), top: 0 });
  }

  async #update(): Promise<void> {
    try {
      this.#library ??= await loadPlot();
    } catch {
      this.failed = true;
      this.#host.requestUpdate();
      return;
    }
    const drawing = this.#drawing;
    const element = this.#element;
    if (!drawing || !element?.isConnected) return;
    const { series, unit, start, stepSeconds, theme, language } = drawing;
    const data = plotData(start, stepSeconds, series);
    const look = JSON.stringify([unit, language, data[0].length * stepSeconds, series.map(({ label, tone }) => [label, tone])]);
    if (this.#plot && look === this.#look && theme === this.#theme) {
      this.#plot.setData(data);
      return;
    }
    this.#drop();
    this.#look = look;
    this.#theme = theme;
    const { clientWidth: width, clientHeight: height } = element;
    const rangeSeconds = data[0].length * stepSeconds;
    const options = plotOptions({ series, unit, language, theme, width, height, rangeSeconds, onCursor: this.#onCursor });
    this.#plot = new this.#library(options, data, element);
  }

  #fit(): void {
    const element = this.#element;
    if (!element || !this.#plot) return;
    const { clientWidth: width, clientHeight: height } = element;
    if (width > 0 && height > 0) this.#plot.setSize({ width, height });
  }

  #drop(): void {
    this.#plot?.destroy();
    this.#plot = undefined;
  }
}
