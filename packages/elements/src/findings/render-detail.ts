import type { ListedFinding, ObjectRef } from '@meshlens/core';
import { html, nothing, type TemplateResult } from 'lit';
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

export type CopyState = 'copied' | 'failed' | 'idle';

export interface Detail {
  readonly locale: Reading;
  readonly shared: Words;
  readonly texts: RuleTexts;
  readonly object: LiveState<ReadObject>;
  readonly copyState: CopyState;
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
  const leftOut = (count: number): TemplateResult | typeof nothing =>
    count === 0 ? nothing : html`<span class="line gap">${words.linesLeftOut(formatNumber(language, count))}</span>`;
  return html`
    <h5>${words.object}</h5>
    <pre class="yaml" tabindex="0" role="region" aria-label=${words.objectOf(nameOf(ref))}>
${leftOut(before)}${lines.map(({ number, text: content, marked }) =>
        marked
          ? html`<mark class="line"
              ><span class="number" aria-hidden="true">${number}</span>${
                number === line ? html`<span class="visually-hidden">${words.here}: </span>` : nothing
              }${content}
            </mark>`
          : html`<span class="line"><span class="number" aria-hidden="true">${number}</span>${content} </span>`,
      )}${leftOut(after)}</pre>
  `;
}

function renderChange({ text, diff }: NonNullable<ObjectText['change']>, { locale, copyState, copy }: Detail): TemplateResult {
  const { words, language } = locale;
  return html`
    <div class="change-head">
      <h5>${words.change}</h5>
      <button class="button" type="button" @click=${() => copy(text)}>${words.copy}</button>
      <span class="muted" role="status">${copyState === 'copied' ? words.copied : copyState === 'failed' ? words.copyFailed : ''}</span>
    </div>
    <p class="muted">${words.changeHint}</p>
    <pre class="diff" tabindex="0" role="region" aria-label=${words.change}>
${diff.map((line) => renderDiffLine(line, { words, language }))}</pre>
  `;
}

function renderDiffLine({ sort, text }: DiffLine, { words, language }: Reading): TemplateResult {
  if (sort === 'gap') return html`<span class="line gap">${words.linesLeftOut(formatNumber(language, Number(text)))}</span>`;
  if (sort === 'same') return html`<span class="line"><span class="number" aria-hidden="true"> </span>${text} </span>`;
  const [sign, spoken] = sort === 'added' ? ['+', words.added] : ['−', words.removed];
  const content = html`<span class="number" aria-hidden="true">${sign}</span><span class="visually-hidden">${spoken}: </span>${text} `;
  return sort === 'added' ? html`<ins class="line">${content}</ins>` : html`<del class="line">${content}</del>`;
}
