import { problemOf, staleProblem } from '../../facts/upstream-problem.js';
import { type PanelAnswers, panelLines } from '../../metrics/panel.js';
import type { Answer, CallOptions, Problem } from '../../model/answer.js';
import type { MetricSeries, MetricsResult } from '../../model/metrics.js';
import type { TimeRange } from '../../model/time.js';
import type { MetricStore, StoreSeries } from '../../ports/metric-store.js';
import type { MeshPorts } from '../../ports/mesh-ports.js';
import { type Direction, panelQuery, type PanelSource, panelSources, sends } from '../../telemetry/panel-query.js';
import type { MetricsQuery } from '../mesh-data-source.js';
import type { Asked } from './asked.js';

/** Charts have about this many points, whatever the range. */
const POINTS = 60;
const MIN_STEP_SECONDS = 15;
/** A rate needs several scrapes inside its window. */
const MIN_WINDOW_SECONDS = 60;

export async function answerMetrics(
  ports: MeshPorts,
  { query, now }: Asked<MetricsQuery>,
  call: CallOptions,
): Promise<Answer<MetricsResult>> {
  const range = rangeOf(query.at ?? now, query.rangeSeconds ?? 1800);
  const windowSeconds = Math.max(MIN_WINDOW_SECONDS, range.stepSeconds);
  const problems: Problem[] = ports.metrics.length === 0 ? [{ code: 'not-configured', source: 'metrics' }] : [];

  const lines = async (direction: Direction): Promise<readonly MetricSeries[]> => {
    const sources = Object.keys(panelSources) as PanelSource[];
    const answers: { [S in PanelSource]?: readonly StoreSeries[] } = {};
    await Promise.all(
      sources.map(async (source) => {
        const rateQuery = panelQuery(source, direction, { ...query, windowSeconds });
        const parts = await Promise.all(
          ports.metrics.map((store) => askStore(store, () => store.queryRange(rateQuery, range, call), problems)),
        );
        answers[source] = parts.flat();
      }),
    );
    return panelLines(answers satisfies PanelAnswers, direction);
  };

  const wanted = { inbound: query.peer === undefined, outbound: query.peer !== undefined || sends(query.target) };
  const [inbound, outbound] = await Promise.all([wanted.inbound ? lines('inbound') : [], wanted.outbound ? lines('outbound') : []]);
  return { value: { ...range, inbound, outbound }, at: range.end, problems };
}

/** One failure of a store is told once, however many of its queries met it. */
async function askStore(
  store: MetricStore,
  ask: () => ReturnType<MetricStore['queryRange']>,
  problems: Problem[],
): Promise<readonly StoreSeries[]> {
  const tell = (problem: Problem): void => {
    if (!problems.some((told) => told.code === problem.code && told.detail === problem.detail && told.source === problem.source)) {
      problems.push(problem);
    }
  };
  const source = `metrics/${store.name}`;
  try {
    const { value, warnings, stale } = await ask();
    if (stale !== undefined) tell(staleProblem(stale, { source }));
    for (const detail of warnings) tell({ code: 'partial', source, detail: detail.slice(0, 300) });
    return value;
  } catch (error) {
    tell(problemOf(error, { source }));
    return [];
  }
}

/** Aligned to the step, so that the same range asked twice is the same question. */
function rangeOf(at: number, seconds: number): TimeRange {
  const stepSeconds = Math.max(MIN_STEP_SECONDS, Math.ceil(seconds / POINTS / MIN_STEP_SECONDS) * MIN_STEP_SECONDS);
  const end = Math.floor(at / (stepSeconds * 1000)) * stepSeconds * 1000;
  return { start: end - Math.floor(seconds / stepSeconds) * stepSeconds * 1000, end, stepSeconds };
}
