import type { Health, HealthReason, HealthStatus } from '@meshlens/core';
import { html, type TemplateResult } from 'lit';
import { formatNumber, formatPercent } from '../../i18n/format.js';
import { type PanelContext, protocolNames } from './context.js';
import { healthSign } from './parts.js';

type Reading = Pick<PanelContext, 'graphWords' | 'language' | 'words'>;

/** The status and, in words, what led to it. */
export function renderHealth(status: HealthStatus, health: Health | undefined, context: Reading): TemplateResult {
  const reasons = health?.reasons ?? [];
  return html`
    <p class="health">${healthSign(status)}${context.graphWords.status[status]}</p>
    ${
      reasons.length === 0
        ? ''
        : html`<ul class="reasons" role="list">
            ${reasons.map((reason) => html`<li>${reasonText(reason, context)}${limitText(reason, context)}</li>`)}
          </ul>`
    }
  `;
}

/** From where on it counts so. */
function limitText(reason: HealthReason, { words, language }: Reading): string {
  if (reason.kind !== 'traffic' || reason.threshold <= 0) return '';
  return words.sentence(words.limit(formatPercent(language, reason.threshold), words.status[reason.status]));
}

/** Why a health is not good. */
export function reasonText(reason: HealthReason, { words, language }: Reading): string {
  if (reason.kind === 'traffic') {
    const { ratio, direction, protocol, code } = reason;
    return words.failing(
      formatPercent(language, ratio),
      words.direction[direction],
      protocolNames[protocol],
      codeText(code, words.noResponse),
    );
  }
  const { kind, workload, available, desired } = reason;
  return words[kind](workload, formatNumber(language, available), formatNumber(language, desired));
}

/** Tolerances name codes by expressions, some of which nobody can read. */
function codeText(code: string, noResponse: string): string {
  if (code === '-') return noResponse;
  return /^[\dX]+$/i.test(code) ? code.toUpperCase() : '';
}
