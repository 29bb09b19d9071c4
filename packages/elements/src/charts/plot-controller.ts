import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type uPlot from 'uplot';
import type { Unit } from '../i18n/format.js';
import type { TokenValues } from '../tokens/read-tokens.js';
import type { Stretch } from './chart-keys.js';
import type { ChartSeries, ChartThreshold } from './chart-series.js';
import { plotData, plotOptions } from './create-plot.js';
import { gapsIn } from './gaps.js';
import { loadPlot } from './load-plot.js';

export interface Drawing {
  readonly series: readonly ChartSeries[];
  readonly thresholds: readonly ChartThreshold[];
  readonly unit: Unit;
  readonly start: number;
  readonly stepSeconds: number;
  readonly theme: TokenValues;
  readonly language: string;
  readonly syncKey: string;
  /** Places of the series that are not drawn. */
  readonly hidden: ReadonlySet<number>;
}

/** What uPlot's types do not tell of: the third argument moves the cursors of plots with the same key too. */
type PublishingPlot = uPlot & { setCursor(place: { left: number; top: number }, fire: boolean, publish: boolean): void };

interface PlotListener {
  readonly cursor: (index: number | null) => void;
  readonly range: (start: number, end: number) => void;
}

/** Keeps one uPlot in step with an element: made when first needed, fed where only values changed, made anew otherwise. */
export class PlotController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #listener: PlotListener;
  #library: typeof uPlot | undefined;
  #plot: uPlot | undefined;
  #element: HTMLElement | null = null;
  #drawing: Drawing | undefined;
  #look = '';
  #theme: TokenValues | undefined;
  #size: ResizeObserver | undefined;

  /** True where uPlot could not be loaded: the element then shows its table. */
  failed = false;

  constructor(host: ReactiveControllerHost & HTMLElement, listener: PlotListener) {
    this.#host = host;
    this.#listener = listener;
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
    const place = at === undefined ? { left: -10, top: -10 } : { left: plot.valToPos(at, 'x'), top: 0 };
    (plot as PublishingPlot).setCursor(place, true, true);
  }

  /** Shows a stretch as chosen; undefined shows none. */
  choose(stretch: Stretch | undefined): void {
    const plot = this.#plot;
    if (!plot) return;
    const at = (step: number): number => plot.valToPos(plot.data[0][step] ?? 0, 'x');
    const left = stretch ? at(stretch.first) : 0;
    const width = stretch ? at(stretch.last) - left : 0;
    plot.setSelect({ left, top: 0, width, height: stretch ? plot.over.clientHeight : 0 }, false);
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
    const { series, thresholds, unit, start, stepSeconds, theme, language, syncKey } = drawing;
    const data = plotData(start, stepSeconds, series);
    const lines = series.map(({ label, tone }) => [label, tone]);
    const look = JSON.stringify([syncKey, unit, language, data[0].length * stepSeconds, lines, thresholds, gapsIn(series)]);
    if (this.#plot && look === this.#look && theme === this.#theme) {
      this.#plot.setData(data);
      this.#hide(drawing.hidden);
      return;
    }
    this.#drop();
    this.#look = look;
    this.#theme = theme;
    const { clientWidth: width, clientHeight: height } = element;
    const rangeSeconds = data[0].length * stepSeconds;
    const { cursor: onCursor, range: onRange } = this.#listener;
    const options = plotOptions({ series, thresholds, unit, language, theme, width, height, rangeSeconds, syncKey, onCursor, onRange });
    this.#plot = new this.#library(options, data, element);
    this.#hide(drawing.hidden);
  }

  #hide(hidden: ReadonlySet<number>): void {
    const plot = this.#plot;
    plot?.series.forEach((series, index) => {
      const show = !hidden.has(index - 1);
      if (index > 0 && series.show !== show) plot.setSeries(index, { show });
    });
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
