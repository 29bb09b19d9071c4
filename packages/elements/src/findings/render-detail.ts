import type { ListedFinding, ObjectRef } from '@meshlens/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { Copied } from '../controllers/clipboard.js';
import type { LiveState } from '../controllers/live-task.js';
import { arrowIcon } from '../controls/icons.js';
import { formatNumber } from '../i18n/format.js';
import type { Words } from '../i18n/words.js';
import { describeError } from '../views/describe-error.js';
import { excerptOf } from './excerpt.js';
import type { DiffLine } from './line-diff.js';
import type { ObjectText, ReadObject } from './read-object.js';
import { nameOf, type Reading, renderObject, renderProse } from './render-parts.js';
import type { RuleTexts } from './rule-texts.js';

export interface Detail {
  readonly locale: Reading;
  readonly shared: Words;
  readonly texts: RuleTexts;
  readonly object: LiveState<ReadObject>;
  readonly copied: Copied | undefined;
  readonly copy: (text: string) => void;
  readonly navigate: (ref: ObjectRef) => void;
}

export function renderDetail(finding: ListedFinding, detail: Detail): TemplateResult {
  const { locale, texts, navigate } = detail;
  const { words } = locale;
  const page = texts.page(finding.code);
  const also = finding.codes.slice(1);
  return html`
    <div class="detail" part="detail">
      <div class="words">
        ${page ? html`<h4 lang="en">${page.title}</h4>` : nothing}
        ${texts.failed ? html`<p role="alert">${words.pagesFailed}</p>` : nothing}
        ${
          page
            ? html`<h5>${words.cause}</h5>
                ${renderProse(page.cause)}
                <h5>${words.fix}</h5>
                ${renderProse(page.fix)}`
            : nothing
        }
        ${
          finding.related.length > 0
            ? html`<h5>${words.related}</h5>
                <ul class="related" role="list">
                  ${finding.related.map(
                    (ref) => html`<li><button class="link" type="button" @click=${() => navigate(ref)}>${renderObject(ref)}</button></li>`,
                  )}
                </ul>`
            : nothing
        }
        ${also.length > 0 ? html`<p class="muted">${words.alsoNamed} ${also.map((code) => html`<span class="code">${code}</span> `)}</p>` : nothing}
        <button class="button" type="button" @click=${() => navigate(finding.ref)}>${words.openObject} ${arrowIcon}</button>
      </div>
      <div class="texts">${renderObjectState(finding, detail)}</div>
    </div>
  `;
}

function renderObjectState(finding: ListedFinding, detail: Detail): TemplateResult {
  const { locale, shared, object } = detail;
  const { words } = locale;
  const value = 'value' in object ? object.value : undefined;
  if (object.status === 'error') {
    const { title, hint } = describeError(object.error, { words: shared, language: locale.language });
    return html`<p class="unread" role="alert"><strong>${words.noObject.title}</strong> ${title}. ${hint}</p>`;
  }
  if (value === undefined) return html`<div class="skeleton yaml" role="status" aria-label=${words.loadingObject}></div>`;
  if (!('text' in value)) {
    const [problem] = value.problems;
    const why = problem === undefined ? words.noObject.hint : `${shared.problems.codes[problem.code].title}. ${words.noObject.hint}`;
    return html`<p class="unread" role="status"><strong>${words.noObject.title}</strong> ${why}</p>`;
  }
  return html`${renderYaml(finding, value, locale)} ${value.change ? renderChange(value.change, detail) : nothing}`;
}

function renderYaml({ ref }: ListedFinding, { text, line }: ObjectText, { words, language }: Reading): TemplateResult {
  const { lines, before, after } = excerptOf(text, line);
  const shown = lines.map(({ number, text: content, marked }) => {
    const parts = [inMargin(number), number === line ? unseen(words.here) : nothing, content];
    return marked ? html`<mark class="line">${parts}</mark>` : html`<span class="line">${parts}</span>`;
  });
  const all = [renderGap(before, { words, language }), ...shown, renderGap(after, { words, language })];
  return html`
    <h5>${words.object}</h5>
    <pre class="yaml" tabindex="0" role="region" aria-label=${words.objectOf(nameOf(ref))}>${all}</pre>
  `;
}

function renderChange({ text, diff }: NonNullable<ObjectText['change']>, { locale, copied, copy }: Detail): TemplateResult {
  const { words, language } = locale;
  return html`
    <div class="change-head">
      <h5>${words.change}</h5>
      <button class="button" type="button" @click=${() => copy(text)}>${words.copy}</button>
      <span class="muted" role="status">${copied && words[copied.outcome === 'copied' ? 'copied' : 'copyFailed']}</span>
    </div>
    <p class="muted">${words.changeHint}</p>
    <pre class="diff" tabindex="0" role="region" aria-label=${words.change}>
${diff.map((line) => renderDiffLine(line, { words, language }))}</pre>
  `;
}

function renderDiffLine({ sort, text }: DiffLine, locale: Reading): TemplateResult | typeof nothing {
  const { words } = locale;
  switch (sort) {
    case 'gap':
      return renderGap(Number(text), locale);
    case 'same':
      return html`<span class="line">${[inMargin(' '), text]}</span>`;
    case 'added':
      return html`<ins class="line">${[inMargin('+'), unseen(words.added), text]}</ins>`;
    case 'removed':
      return html`<del class="line">${[inMargin('−'), unseen(words.removed), text]}</del>`;
  }
}

function renderGap(count: number, { words, language }: Reading): TemplateResult | typeof nothing {
  return count === 0 ? nothing : html`<span class="line gap">${words.linesLeftOut(formatNumber(language, count))}</span>`;
}

/** Between lines of code no white space may come in, so each part is a value of its own. */
const inMargin = (sign: number | string): TemplateResult => html`<span class="number" aria-hidden="true">${sign}</span>`;
const unseen = (word: string): TemplateResult => html`<span class="visually-hidden">${word}:</span>`;
