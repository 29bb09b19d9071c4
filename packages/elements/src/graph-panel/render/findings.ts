import type { ListedFinding } from '@meshlens/core';
import { html, nothing, type TemplateResult } from 'lit';
import { countSeverities } from '../../findings/severities.js';
import { renderCounts, renderSentence } from '../../findings/render-parts.js';
import { severityIcons } from '../../findings/severity-icons.js';
import type { FindingsWords } from '../../findings/words/findings-words.js';
import { formatNumber } from '../../i18n/format.js';
import type { PanelContext } from './context.js';
import { foldable, leads, type Rendered } from './parts.js';

/** As many are listed; the rest is counted, and the host's list of findings has them all. */
const LISTED = 8;

/** What is wrong with the configuration of what is selected. Nothing where nobody asked for findings, or there is none. */
export function renderFindings(findings: readonly ListedFinding[], findingsWords: FindingsWords, context: PanelContext): Rendered {
  const { words, language } = context;
  if (findings.length === 0) return nothing;
  const left = findings.length - LISTED;
  const title = html`${words.sections.findings} ${renderCounts(countSeverities(findings), { words: findingsWords, language })}`;
  return foldable('findings', title, {
    open: true,
    content: html`
      <ul class="found" role="list">
        ${findings.slice(0, LISTED).map((finding) => renderFinding(finding, findingsWords, context))}
      </ul>
      ${left > 0 ? html`<p class="none">${words.more(formatNumber(language, left))}</p>` : nothing}
    `,
  });
}

function renderFinding(finding: ListedFinding, { severity }: FindingsWords, context: PanelContext): TemplateResult {
  const { ref, code } = finding;
  const place = ref.namespace === '' ? ref.name : `${ref.namespace}/${ref.name}`;
  return html`
    <li>
      ${severityIcons[finding.severity]}<span class="visually-hidden">${severity[finding.severity]}</span>
      <span>
        ${renderSentence(context.message(finding))}
        <span class="place">${code} · ${leads({ kind: 'object', ref }, `${ref.kind} ${place}`, { ...context, look: 'link' })}</span>
      </span>
    </li>
  `;
}
