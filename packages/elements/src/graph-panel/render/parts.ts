import type { GraphNode, HealthStatus, RateUnit } from '@meshlens/core';
import { html, nothing, type TemplateResult } from 'lit';
import { checkIcon, copyIcon } from '../../controls/icons.js';
import { boxName, nodeName, unnamedWord } from '../../graph/node-name.js';
import { formatPercent, formatValue } from '../../i18n/format.js';
import { safeHref } from '../../links/safe-href.js';
import type { PanelNavigateDetail } from '../panel-events.js';
import type { PanelContext } from './context.js';

export type Rendered = TemplateResult | typeof nothing;

/** A titled part that is always open. */
export function section(name: string, title: string, content: unknown): TemplateResult {
  return html`<section class=${name}>
    <h3>${title}</h3>
    ${content}
  </section>`;
}

/** A titled part that the reader may close; it starts as `open` says and then stays as the reader left it. */
export function foldable(
  name: string,
  title: unknown,
  { content, open = false, onToggle }: { readonly content: unknown; readonly open?: boolean; readonly onToggle?: (open: boolean) => void },
): TemplateResult {
  const toggled = (event: Event): void => {
    if (event.currentTarget instanceof HTMLDetailsElement) onToggle?.(event.currentTarget.open);
  };
  return html`<details class=${name} ?open=${open} @toggle=${toggled}>
    <summary>${title}</summary>
    <div class="folded">${content}</div>
  </details>`;
}

export function nameOf(node: GraphNode, { graph, graphWords }: Pick<PanelContext, 'graph' | 'graphWords'>): string {
  // A closed box is drawn as a node of its id.
  const box = node.type === 'unknown' ? graph.boxes.find(({ id }) => id === node.id) : undefined;
  if (box) return boxName(box);
  const { name = unnamedWord(node, graphWords), detail } = nodeName(node);
  return detail === undefined ? name : `${name} ${detail}`;
}

/** Shape and colour; the words stand beside it. */
export function healthSign(status: HealthStatus): TemplateResult {
  return html`<span class="sign ${status}" aria-hidden="true"></span>`;
}

/** A name that selects what it names in the graph. */
export function selects(
  kind: 'box' | 'edge' | 'node',
  id: string,
  { content, context }: { content: unknown; context: PanelContext },
): TemplateResult {
  return html`<button class="link" type="button" @click=${() => context.select({ kind, id })}>${content}</button>`;
}

/** A way to the host's own page: a real link where the host says which, an event in any case. */
export function leads(detail: PanelNavigateDetail, content: unknown, context: PanelContext & { readonly look?: 'link' }): TemplateResult {
  const look = context.look ?? 'button';
  const href = safeHref(context.hrefOf(detail));
  const go = (event: Event): void => context.navigate(detail, event);
  return href === undefined
    ? html`<button class=${look} type="button" @click=${go}>${content}</button>`
    : html`<a class=${look} href=${href} @click=${go}>${content}</a>`;
}

export function copies(text: string, what: string, { copied, copy, words }: PanelContext): TemplateResult {
  const name = copied === text ? words.copied : words.copy(what);
  return html`<button class="button plain square copy" type="button" title=${name} aria-label=${name} @click=${() => copy(text)}>
    ${copied === text ? checkIcon : copyIcon}
  </button>`;
}

/** A rate with its unit, a dash for none. */
export function rateText(rate: number, unit: RateUnit, { language }: Pick<PanelContext, 'language'>): string {
  return rate > 0 ? formatValue(language, rate, unit) : '–';
}

/** Which part failed; a dash where nothing flowed or nobody counts failures. */
export function errorText(errors: number | undefined, rate: number, { language }: Pick<PanelContext, 'language'>): string {
  return errors === undefined || rate <= 0 ? '–' : formatPercent(language, errors / rate);
}

/** Terms and what is known of them; terms without are left out, and so is the list where none is left. */
export function facts(rows: readonly (readonly [term: string, value: unknown])[]): Rendered {
  const known = rows.filter(([, value]) => value !== undefined);
  if (known.length === 0) return nothing;
  return html`<dl>
    ${known.map(
      ([term, value]) =>
        html`<div>
          <dt>${term}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}
