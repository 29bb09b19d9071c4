import { kinds, type Kind, type ObjectRef, type Severity, type SeverityCounts } from '@meshlens/core';
import { html, nothing, type TemplateResult } from 'lit';
import { formatNumber } from '../i18n/format.js';
import { severities } from './severities.js';
import { severityIcons } from './severity-icons.js';
import type { FindingsWords } from './words/findings-words.js';

/** What everything that is rendered here needs to speak. */
export interface Reading {
  readonly words: FindingsWords;
  readonly language: string;
}

const badges: ReadonlyMap<string, string> = new Map(
  (Object.keys(kinds) as Kind[]).map((kind) => [`${kinds[kind].group}/${kinds[kind].apiKind}`, kinds[kind].badge]),
);

/** `namespace/name`, or the name alone where there is no namespace. */
export function nameOf({ namespace, name }: ObjectRef): string {
  return namespace === '' ? name : `${namespace}/${name}`;
}

/** An object's badge, kind and name. The kind is spoken, the badge is not. */
export function renderObject(ref: ObjectRef): TemplateResult {
  const badge = badges.get(`${ref.group}/${ref.kind}`) ?? ref.kind.slice(0, 2).toUpperCase();
  return html`<span class="badge" aria-hidden="true">${badge}</span><span class="kind">${ref.kind}</span>
    <span class="object">${nameOf(ref)}</span>`;
}

export function renderCounts(counts: SeverityCounts, { words, language }: Reading): TemplateResult {
  return html`<span class="counts">
    ${severities.map((severity) => (counts[severity] === 0 ? nothing : renderCount(severity, counts[severity], { words, language })))}
  </span>`;
}

function renderCount(severity: Severity, count: number, { words, language }: Reading): TemplateResult {
  return html`<span class="amount"
    >${severityIcons[severity]}<span class="visually-hidden">${words.severities[severity]}</span> ${formatNumber(language, count)}</span
  >`;
}

/** A sentence with code in backquotes. */
export function renderSentence(text: string): readonly (TemplateResult | string)[] {
  return text.split('`').map((part, i) => (i % 2 === 1 ? html`<code>${part}</code>` : part));
}

/** Plain text with code in backquotes and paragraphs between empty lines, as rules' pages have. They are in English. */
export function renderProse(text: string): TemplateResult {
  return html`${text.split(/\n\s*\n/).map((paragraph) => html`<p lang="en">${renderSentence(paragraph.replace(/\n/g, ' '))}</p>`)}`;
}
