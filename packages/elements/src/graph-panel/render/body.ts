import { html, nothing, type TemplateResult } from 'lit';
import { externalIcon } from '../../controls/icons.js';
import type { ErrorThreshold } from '../../metrics-panel/panel-charts.js';
import type { Subject } from '../model/subject.js';
import { safeHref } from '../../links/safe-href.js';
import { metricsOf } from '../model/targets.js';
import { logsQuery, type PanelHost, type PanelTasks, tracesQuery } from '../panel-tasks.js';
import { renderBox } from './box.js';
import type { PanelContext, PanelLink } from './context.js';
import { renderEdge, type WaypointChoice } from './edge.js';
import { renderMesh } from './mesh.js';
import { renderNode } from './node.js';
import { foldable, type Rendered, section } from './parts.js';
import { renderLogs, renderTraces } from './peeks.js';
import { renderSeveral } from './several.js';

export function renderSubject(subject: Subject, waypoint: WaypointChoice, context: PanelContext): TemplateResult {
  switch (subject.kind) {
    case 'mesh':
      return renderMesh(context.graph, context);
    case 'several':
      return renderSeveral(subject.items, context);
    case 'node':
      return renderNode(subject.node, context);
    case 'edge':
      return renderEdge(subject, waypoint, context);
    case 'box':
      return renderBox(subject.box, context);
  }
}

/** The host's own links, but for those that would run code or open other programs. */
export function renderLinks(links: readonly PanelLink[], { words }: PanelContext): Rendered {
  const safe = links.filter(({ href }) => safeHref(href) !== undefined);
  if (safe.length === 0) return nothing;
  return html`<div class="ways" role="group" aria-label=${words.links}>
    ${safe.map(({ label, href, external }) =>
      external
        ? html`<a class="button" href=${href} target="_blank" rel="noopener noreferrer">${label} ${externalIcon}</a>`
        : html`<a class="button" href=${href}>${label}</a>`,
    )}
  </div>`;
}

/** Charts of a minute would be a single point. */
const SHORTEST = 900;

/** Where the store can tell of it by itself: of nodes, edges and apps. */
export function renderCharts(
  subject: Subject,
  { source, question, rangeSeconds, refreshSeconds }: Pick<PanelHost, 'source' | 'question' | 'rangeSeconds' | 'refreshSeconds'>,
  { words }: PanelContext,
): Rendered {
  if (subject.kind === 'mesh' || subject.kind === 'several') return nothing;
  const metrics = metricsOf(subject);
  if (metrics === undefined) return nothing;
  return section(
    'charts',
    words.sections.charts,
    html`<slot name="charts">
      <mesh-metrics-panel
        .source=${source}
        .target=${metrics.target}
        .peer=${metrics.peer}
        .thresholds=${thresholdsOf(subject)}
        .at=${question?.at}
        .rangeSeconds=${Math.max(rangeSeconds, SHORTEST)}
        .refreshSeconds=${refreshSeconds}
      ></mesh-metrics-panel>
    </slot>`,
  );
}

/** What the subject is judged by, as far as its judgement tells. */
function thresholdsOf(subject: Subject): readonly ErrorThreshold[] {
  const health = subject.kind === 'node' ? subject.node.health : subject.kind === 'edge' ? subject.edge.health : undefined;
  return (health?.reasons ?? []).flatMap((reason) =>
    reason.kind === 'traffic' && reason.threshold > 0 && (reason.status === 'degraded' || reason.status === 'failure')
      ? [{ direction: reason.direction, ratio: reason.threshold, status: reason.status }]
      : [],
  );
}

export interface Peeking {
  readonly tasks: PanelTasks;
  readonly host: PanelHost;
  readonly opened: PanelHost['opened'];
  readonly toggle: (part: 'logs' | 'traces', open: boolean) => void;
}

/** Traces and logs of a node, read when they are opened. */
export function renderPeeks({ tasks, host, opened, toggle }: Peeking, context: PanelContext): Rendered {
  if (host.source === undefined) return nothing;
  const { sections } = context.words;
  const part = (name: 'logs' | 'traces', content: () => TemplateResult): TemplateResult =>
    foldable(name, sections[name], {
      open: opened.has(name),
      content: opened.has(name) ? content() : nothing,
      onToggle: (open) => toggle(name, open),
    });
  return html`
    ${tracesQuery(host) ? part('traces', () => renderTraces(tasks.traces.state, context)) : nothing}
    ${logsQuery(host) ? part('logs', () => renderLogs(tasks.logs.state, context)) : nothing}
  `;
}
