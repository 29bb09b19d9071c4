import type { ListedFinding } from '@meshlens/core';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { arrowIcon, chevronIcon } from '../controls/icons.js';
import { findingKey, type FindingsGroup, type Grouping } from './arrange.js';
import { nameOf, type Reading, renderCounts, renderObject, renderSentence } from './render-parts.js';
import type { RuleTexts } from './rule-texts.js';
import { severityIcons } from './severity-icons.js';

export interface FindingsList {
  readonly locale: Reading;
  readonly texts: RuleTexts;
  readonly groups: readonly FindingsGroup[];
  readonly groupBy: Grouping;
  /** More than one cluster is there, so that it has to be named. */
  readonly severalClusters: boolean;
  /** Keys of findings: the open one, and the one that Tab reaches. */
  readonly open: string | undefined;
  readonly current: string | undefined;
  readonly toggle: (finding: ListedFinding) => void;
  readonly navigate: (finding: ListedFinding) => void;
  readonly detail: (finding: ListedFinding) => TemplateResult;
}

export function renderList(list: FindingsList): TemplateResult {
  return html`${repeat(
    list.groups,
    ({ key }) => key,
    (group) => html`
      <section class="group">
        <div class="head">
          <h3>${renderTitle(group, list)}</h3>
          ${renderCounts(group.severities, list.locale)} ${list.groupBy === 'object' ? renderJump(group.first, list) : nothing}
        </div>
        <ul role="list">
          ${repeat(
            group.findings.map((finding) => [findingKey(finding), finding] as const),
            ([key]) => key,
            ([key, finding]) => renderRow(key, finding, list),
          )}
        </ul>
      </section>
    `,
  )}`;
}

function renderTitle({ first }: FindingsGroup, { groupBy, locale: { words }, texts, severalClusters }: FindingsList): TemplateResult {
  switch (groupBy) {
    case 'object':
      return html`${renderObject(first.ref)}
      ${severalClusters ? html`<span class="muted">${words.inCluster(first.ref.cluster)}</span>` : nothing}`;
    case 'code':
      return html`<span class="code">${first.code}</span> <span lang="en">${texts.page(first.code)?.title ?? ''}</span>`;
    case 'severity':
      return html`${words.severities[first.severity]}`;
    case 'namespace': {
      const name = first.ref.kind === 'Namespace' ? first.ref.name : first.ref.namespace;
      return name === '' ? html`${words.clusterWide}` : html`<span class="badge" aria-hidden="true">NS</span>${name}`;
    }
  }
}

function renderJump(finding: ListedFinding, { locale: { words }, navigate }: FindingsList): TemplateResult {
  const label = words.openNamed(`${finding.ref.kind} ${nameOf(finding.ref)}`);
  return html`
    <button class="button plain square jump" type="button" title=${label} aria-label=${label} @click=${() => navigate(finding)}>
      ${arrowIcon}
    </button>
  `;
}

function renderRow(key: string, finding: ListedFinding, list: FindingsList): TemplateResult {
  const { locale, texts, groupBy, severalClusters, open, current, toggle, detail } = list;
  const { words } = locale;
  const isOpen = key === open;
  const { ref, path, severity, code } = finding;
  return html`
    <li class=${finding.ignored ? 'finding ignored' : 'finding'} data-key=${key}>
      <button class="row" type="button" aria-expanded=${isOpen} tabindex=${key === current ? 0 : -1} @click=${() => toggle(finding)}>
        ${severityIcons[severity]}<span class="visually-hidden">${words.severity[severity]}:</span>
        <span class="what">
          <span class="message" lang="en">${renderSentence(texts.message(finding))}</span>
          <span class="where">
            ${
              groupBy === 'object'
                ? nothing
                : html`<span>${ref.kind} ${nameOf(ref)}${severalClusters ? ` (${words.inCluster(ref.cluster)})` : ''}</span>`
            }
            ${path === '' ? nothing : html`<span class="path">${path}</span>`}
            ${finding.ignored ? html`<span class="tag">${words.ignored}</span>` : nothing}
            ${finding.fix === undefined ? nothing : html`<span class="tag">${words.change}</span>`}
          </span>
        </span>
        <span class="code">${code}</span> ${chevronIcon}
      </button>
      ${isOpen ? detail(finding) : nothing}
    </li>
  `;
}
