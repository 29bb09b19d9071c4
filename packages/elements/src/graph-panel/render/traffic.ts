import { html, nothing, svg, type TemplateResult } from 'lit';
import { formatPercent } from '../../i18n/format.js';
import { classShares, type CodeClass } from '../model/code-classes.js';
import type { Flows } from '../model/flows.js';
import type { Total } from '../model/totals.js';
import { type PanelContext, protocolNames } from './context.js';
import { errorText, rateText } from './parts.js';

/** The table of one direction that needs no name. */
export function renderTotals(totals: readonly Total[], context: PanelContext): TemplateResult {
  if (totals.length === 0) return html`<p class="none">${context.words.noTraffic}</p>`;
  return html`<table class="flows">
    ${renderHead(context)}
    <tbody>
      ${totals.map((total) => renderTotal(total, context))}
    </tbody>
  </table>`;
}

function renderHead({ words }: PanelContext): TemplateResult {
  return html`<thead>
    <tr>
      <th scope="col">${words.table.protocol}</th>
      <th scope="col">${words.table.rate}</th>
      <th scope="col">${words.table.errors}</th>
    </tr>
  </thead>`;
}

/** One table for all directions, each with its protocols and how their requests ended. Directions without traffic are left out. */
export function renderFlows(flows: Partial<Flows>, context: PanelContext): TemplateResult {
  const { words } = context;
  const names = (['inbound', 'outbound', 'total'] as const).filter((name) => (flows[name]?.length ?? 0) > 0);
  if (names.length === 0) return html`<p class="none">${words.noTraffic}</p>`;
  return html`
    <table class="flows">
      ${renderHead(context)} ${names.map((name) => renderFlow(flows[name] ?? [], context, words.flow[name]))}
    </table>
  `;
}

function renderFlow(totals: readonly Total[], context: PanelContext, title: string): TemplateResult {
  return html`
    <tbody>
      <tr class="group">
        <th scope="rowgroup" colspan="3">${title}</th>
      </tr>
      ${totals.map((total) => renderTotal(total, context))}
    </tbody>
  `;
}

function renderTotal({ protocol, unit, rate, errors, codes }: Total, context: PanelContext): TemplateResult {
  const shares = protocol === 'tcp' ? [] : classShares(protocol, codes);
  const failing = errors !== undefined && errors > 0;
  return html`
    <tr>
      <th scope="row">${protocolNames[protocol]}</th>
      <td>${rateText(rate, unit, context)}</td>
      <td class=${failing ? 'failing' : ''}>${errorText(errors, rate, context)}</td>
    </tr>
    ${
      shares.length === 0
        ? nothing
        : html`<tr class="shares">
            <td colspan="3">${renderShares(protocol, shares, context)}</td>
          </tr>`
    }
  `;
}

type Share = ReturnType<typeof classShares>[number];

/** How requests ended: a bar for the eye, the same in words below. */
export function renderShares(protocol: Total['protocol'], shares: readonly Share[], { words, language }: PanelContext): TemplateResult {
  let end = 0;
  const label = (name: CodeClass): string => (protocol === 'grpc' && name === 'server' ? words.table.errors : words.codeClass[name]);
  return html`
    <svg class="bar" width="100%" height="8" aria-hidden="true">
      ${shares.map(({ name, share }) => {
        const start = end;
        end += share;
        return svg`<rect class=${name} x="${(start * 100).toFixed(2)}%" width="${(share * 100).toFixed(2)}%" height="8"></rect>`;
      })}
    </svg>
    <ul class="classes" role="list">
      ${shares.map(({ name, share }) => html`<li><span class="swatch ${name}" aria-hidden="true"></span>${label(name)} ${formatPercent(language, share)}</li>`)}
    </ul>
  `;
}
