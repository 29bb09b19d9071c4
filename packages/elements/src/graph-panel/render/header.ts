import type { Health, HealthStatus } from '@meshlens/core';
import { html, nothing, type TemplateResult } from 'lit';
import { arrowIcon, closeIcon } from '../../controls/icons.js';
import { healthOf, nodeFaceOf } from '../../graph/legend-table.js';
import { boxName, nodeName, unnamedWord } from '../../graph/node-name.js';
import { formatNumber } from '../../i18n/format.js';
import type { Subject } from '../model/subject.js';
import { type PanelContext, protocolNames } from './context.js';
import { renderHealth } from './health.js';
import { copies, nameOf } from './parts.js';

interface Heading {
  readonly kind: string;
  readonly title: unknown;
  /** What the copy button copies. */
  readonly name?: string;
  readonly health?: { readonly status: HealthStatus; readonly health: Health | undefined };
}

/** Says what the panel is about, and how that is. It stays in sight while the rest is scrolled. */
export function renderHeader(subject: Subject, context: PanelContext): TemplateResult {
  const { words, select } = context;
  const { kind, title, name } = headingOf(subject, context);
  return html`
    <div class="title">
      <div>
        <p class="kind">${kind}</p>
        <h2 tabindex="-1">${title} ${name === undefined ? nothing : copies(name, name, context)}</h2>
      </div>
      ${
        subject.kind === 'mesh'
          ? nothing
          : html`<button
              class="button plain square close"
              type="button"
              title=${words.deselect}
              aria-label=${words.deselect}
              @click=${() => select({ kind: 'none', id: undefined })}
            >
              ${closeIcon}
            </button>`
      }
    </div>
  `;
}

/** The health of what has one, with its reasons. */
export function renderSubjectHealth(subject: Subject, context: PanelContext): TemplateResult | typeof nothing {
  const { health } = headingOf(subject, context);
  return health ? renderHealth(health.status, health.health, context) : nothing;
}

function headingOf(subject: Subject, context: PanelContext): Heading {
  const { graph, words, graphWords, language } = context;
  switch (subject.kind) {
    case 'mesh':
      return {
        kind: words.mesh,
        title:
          graph.namespaces.length === 1
            ? graph.namespaces[0]
            : words.counts.namespaces + ': ' + formatNumber(language, graph.namespaces.length),
      };
    case 'several':
      return { kind: words.sections.compare, title: words.several(formatNumber(language, subject.items.length)) };
    case 'node': {
      const { node } = subject;
      const { name = unnamedWord(node, graphWords), detail } = nodeName(node);
      return {
        kind: [graphWords.face[nodeFaceOf(node)], ...known(node.namespace), ...known(node.cluster)].join(' · '),
        title: html`${name} ${detail === undefined ? nothing : html`<span class="version">${detail}</span>`}`,
        ...(node.type !== 'unknown' && { name: node.workload ?? node.service ?? node.app ?? name }),
        health: { status: healthOf(node), health: node.health },
      };
    }
    case 'edge': {
      const { edge, source, target } = subject;
      return {
        kind: edge.protocol ? `${words.edge} · ${protocolNames[edge.protocol]}` : words.edge,
        title: html`<bdi>${nameOf(source, context)}</bdi> ${arrowIcon} <bdi>${nameOf(target, context)}</bdi>`,
        health: { status: healthOf(edge), health: edge.health },
      };
    }
    case 'box': {
      const { box } = subject;
      const place =
        box.type === 'cluster'
          ? []
          : [...(box.type === 'app' && box.namespace !== undefined ? [box.namespace] : []), ...known(box.cluster)];
      const status = healthOf(box);
      return {
        kind: [graphWords.box[box.type], ...place].join(' · '),
        title: boxName(box),
        name: boxName(box),
        ...(box.health && { health: { status, health: box.health } }),
      };
    }
  }
}

function known(place: string): readonly string[] {
  return place === 'unknown' ? [] : [place];
}
