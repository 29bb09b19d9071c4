import type { CodeTraffic, EdgeTraffic, Protocol } from '@meshlens/core';
import { html, nothing, type TemplateResult } from 'lit';
import { formatNumber, formatPercent } from '../../i18n/format.js';
import { codeClass, codeName } from '../model/code-classes.js';
import { knownFlags } from '../model/flags.js';
import { type Part, partsOf } from '../model/totals.js';
import type { PanelContext } from './context.js';
import { foldable, rateText, type Rendered } from './parts.js';

/** Codes, flags and hosts of one edge. Rows are in the order of codes and names, so that a refresh moves none. */
export function renderCodes(protocol: Protocol, traffic: EdgeTraffic, context: PanelContext): Rendered {
  const { codes, rate } = traffic;
  if (codes.length === 0) return nothing;
  const { sections, noFlags, noHosts } = context.words;
  const flags = partsOf(codes, 'flags');
  const hosts = partsOf(codes, 'hosts');
  const none = (text: string): TemplateResult => html`<p class="none">${text}</p>`;
  return html`
    ${protocol === 'tcp' ? nothing : foldable('codes', sections.codes, { content: renderCodeTable(protocol, traffic, context), open: true })}
    ${foldable('flags', sections.flags, {
      content: flags.length === 0 ? none(noFlags) : renderFlagTable({ protocol, flags, rate }, context),
      open: flags.length > 0,
    })}
    ${
      protocol === 'tcp' && hosts.length === 0
        ? nothing
        : foldable('hosts', sections.hosts, {
            content: hosts.length === 0 ? none(noHosts) : renderHostTable({ protocol, hosts, rate }, context),
          })
    }
  `;
}

function renderCodeTable(protocol: Protocol, { codes, rate, unit }: EdgeTraffic, context: PanelContext): TemplateResult {
  const { words, language } = context;
  const row = ({ code, rate: part }: CodeTraffic): TemplateResult => html`
    <tr class=${codeClass(protocol, code)}>
      <th scope="row">${codeLabel(protocol, code, context)}</th>
      <td>${rateText(part, unit, context)}</td>
      <td>${formatPercent(language, rate > 0 ? part / rate : 0)}</td>
    </tr>
  `;
  return html`
    <table>
      <thead>
        <tr>
          <th scope="col">${words.table.code}</th>
          <th scope="col">${words.table.rate}</th>
          <th scope="col">${words.table.share}</th>
        </tr>
      </thead>
      <tbody>
        ${codes.map(row)}
      </tbody>
    </table>
  `;
}

/** `503 Service Unavailable`; what is no code of the protocol stays as it is. */
function codeLabel(protocol: Protocol, code: string, { words }: PanelContext): TemplateResult {
  if (codeClass(protocol, code) === 'none' && (code === '-' || code === '')) return html`${words.noResponse}`;
  const name = codeName(protocol, code);
  return html`<b>${code}</b> ${name === undefined ? nothing : html`<span lang="en">${name}</span>`}`;
}

interface Parts {
  readonly protocol: Protocol;
  readonly rate: number;
}

function renderFlagTable({ protocol, flags, rate }: Parts & { readonly flags: readonly Part[] }, context: PanelContext): TemplateResult {
  const { words } = context;
  const meaning = (name: string): readonly string[] => {
    const known = knownFlags(name);
    return known.length === 0 ? [words.unknownFlag] : known.map((flag) => words.flag[flag]);
  };
  return partTable([words.table.flag, words.table.code, words.table.share], {
    parts: flags,
    row: ({ name, code, rate: part }) => html`
      <tr class="lead">
        <th scope="row"><code>${name}</code></th>
        <td>${shortCode(protocol, code, context)}</td>
        <td>${formatPercent(context.language, rate > 0 ? part / rate : 0)}</td>
      </tr>
      <tr class="meaning">
        <td colspan="3">${meaning(name).map((text) => html`<p>${text}</p>`)}</td>
      </tr>
    `,
  });
}

/** So many hosts are listed, those that most goes to: an edge may have hundreds under each of its codes. */
const LISTED = 50;

function renderHostTable({ protocol, hosts, rate }: Parts & { readonly hosts: readonly Part[] }, context: PanelContext): TemplateResult {
  const { words, language } = context;
  const least = hosts.map((host) => host.rate).sort((a, b) => b - a)[LISTED - 1] ?? 0;
  const parts = hosts.filter((host) => host.rate >= least).slice(0, LISTED);
  const left = hosts.length - parts.length;
  const table = partTable([words.table.host, words.table.code, words.table.share], {
    parts,
    row: ({ name, code, rate: part }) => html`
      <tr>
        <th scope="row" class="long">${name}</th>
        <td>${shortCode(protocol, code, context)}</td>
        <td>${formatPercent(context.language, rate > 0 ? part / rate : 0)}</td>
      </tr>
    `,
  });
  return html`${table} ${left > 0 ? html`<p class="none">${words.more(formatNumber(language, left))}</p>` : nothing}`;
}

function shortCode(protocol: Protocol, code: string, { words }: PanelContext): string {
  return protocol === 'tcp' || code === '-' || code === '' ? (protocol === 'tcp' ? '–' : words.noResponse) : code;
}

function partTable(
  heads: readonly string[],
  { parts, row }: { readonly parts: readonly Part[]; readonly row: (part: Part) => TemplateResult },
): TemplateResult {
  return html`
    <table>
      <thead>
        <tr>
          ${heads.map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${parts.map(row)}
      </tbody>
    </table>
  `;
}
