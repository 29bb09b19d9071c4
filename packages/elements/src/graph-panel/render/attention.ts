import { html, type TemplateResult } from 'lit';
import { formatNumber } from '../../i18n/format.js';
import type { Trouble } from '../model/attention.js';
import type { PanelContext } from './context.js';
import { reasonText } from './health.js';
import { healthSign, nameOf, section, selects } from './parts.js';

/** So many are listed: the rest is counted. */
const LISTED = 8;

/** What is not well, worst first, each with its first reason; names lead to it. */
export function renderAttention(troubles: readonly Trouble[], context: PanelContext): TemplateResult {
  const { words, language } = context;
  const left = troubles.length - LISTED;
  return section(
    'attention',
    words.sections.attention,
    troubles.length === 0
      ? html`<p class="none">${words.noTroubles}</p>`
      : html`
          <ul class="troubles" role="list">
            ${troubles.slice(0, LISTED).map((trouble) => renderTrouble(trouble, context))}
          </ul>
          ${left > 0 ? html`<p class="none">${words.troublesLeft(formatNumber(language, left))}</p>` : ''}
        `,
  );
}

function renderTrouble(trouble: Trouble, context: PanelContext): TemplateResult {
  const { graphWords } = context;
  const { status } = trouble;
  const item = trouble.kind === 'node' ? trouble.node : trouble.edge;
  const name =
    trouble.kind === 'node'
      ? nameOf(trouble.node, context)
      : html`<bdi>${nameOf(trouble.source, context)}</bdi> → <bdi>${nameOf(trouble.target, context)}</bdi>`;
  const { namespace } = trouble.kind === 'node' ? trouble.node : trouble.target;
  const [reason] = item.health?.reasons ?? [];
  return html`<li>
    ${healthSign(status)}
    <span>
      ${selects(trouble.kind, item.id, { content: name, context })}
      ${namespace === 'unknown' ? '' : html`<span class="muted">${namespace}</span>`}
      <span class="muted block">${reason ? reasonText(reason, context) : graphWords.status[status]}</span>
    </span>
  </li>`;
}
