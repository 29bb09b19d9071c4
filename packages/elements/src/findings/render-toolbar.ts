import type { FindingsResult, Severity } from '@meshlens/core';
import { html, nothing, type TemplateResult } from 'lit';
import { chevronIcon, searchIcon } from '../controls/icons.js';
import { formatNumber } from '../i18n/format.js';
import { type FindingsFilter, type Grouping, groupings, namespaceOf } from './arrange.js';
import type { Reading } from './render-parts.js';
import { severities } from './severities.js';
import { severityIcons } from './severity-icons.js';

export interface Toolbar {
  readonly locale: Reading;
  readonly result: FindingsResult;
  readonly filter: FindingsFilter;
  readonly groupBy: Grouping;
  readonly showIgnored: boolean;
  readonly choose: (change: Partial<FindingsFilter>) => void;
  readonly group: (grouping: Grouping) => void;
  readonly toggleIgnored: () => void;
}

export function renderToolbar(toolbar: Toolbar): TemplateResult {
  const { locale, result, filter, groupBy, choose, group } = toolbar;
  const { words } = locale;
  return html`
    <div class="toolbar" part="toolbar" role="group" aria-label=${words.toolbar}>
      <div class="switches">
        ${severities.map((severity) => renderSwitch(severity, toolbar))} ${result.summary.ignored > 0 ? renderIgnored(toolbar) : nothing}
      </div>
      <label class="field search">
        ${searchIcon}<span class="visually-hidden">${words.search}</span>
        <input
          type="search"
          autocomplete="off"
          spellcheck="false"
          placeholder=${words.search}
          .value=${filter.text}
          @input=${(event: InputEvent) => choose({ text: (event.target as HTMLInputElement).value })}
        />
      </label>
      ${renderSelect(words.namespace, {
        value: filter.namespace === undefined ? anything : `=${filter.namespace}`,
        options: [
          [anything, words.anyNamespace],
          ...tally(
            result.findings.map(({ ref }) => namespaceOf(ref)),
            filter.namespace,
          ).map(([name, count]) => [`=${name}`, `${name || words.clusterWide} (${formatNumber(locale.language, count)})`] as const),
        ],
        choose: (value) => choose({ namespace: value === anything ? undefined : value.slice(1) }),
      })}
      ${renderSelect(words.code, {
        value: filter.code === undefined ? anything : `=${filter.code}`,
        options: [
          [anything, words.anyCode],
          ...tally(
            result.findings.map(({ code }) => code),
            filter.code,
          ).map(([code, count]) => [`=${code}`, `${code} (${formatNumber(locale.language, count)})`] as const),
        ],
        choose: (value) => choose({ code: value === anything ? undefined : value.slice(1) }),
      })}
      ${renderSelect(words.groupBy, {
        value: groupBy,
        options: groupings.map((grouping) => [grouping, words.grouping[grouping]] as const),
        choose: (value) => group(groupings.find((each) => each === value) ?? 'object'),
      })}
    </div>
  `;
}

const anything = '*';

function renderSwitch(severity: Severity, { locale, result, filter, choose }: Toolbar): TemplateResult {
  const { words, language } = locale;
  const on = filter.severities.has(severity);
  const toggled = new Set(filter.severities);
  if (on) toggled.delete(severity);
  else toggled.add(severity);
  return html`
    <button class="button switch" type="button" aria-pressed=${on} @click=${() => choose({ severities: toggled })}>
      ${severityIcons[severity]} ${words.severities[severity]}
      <span class="tally">${formatNumber(language, result.summary.severities[severity])}</span>
    </button>
  `;
}

function renderIgnored({ locale, result, showIgnored, toggleIgnored }: Toolbar): TemplateResult {
  const { words, language } = locale;
  return html`
    <button class="button switch" type="button" aria-pressed=${showIgnored} title=${words.ignoredHint} @click=${toggleIgnored}>
      ${words.ignored} <span class="tally">${formatNumber(language, result.summary.ignored)}</span>
    </button>
  `;
}

interface Select {
  readonly value: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly choose: (value: string) => void;
}

function renderSelect(label: string, { value, options, choose }: Select): TemplateResult {
  return html`
    <label class="field">
      <span class="name">${label}</span>
      <select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
        ${options.map(([each, text]) => html`<option value=${each} ?selected=${each === value}>${text}</option>`)}
      </select>
      ${chevronIcon}
    </label>
  `;
}

/** How often each text is there, sorted by text; what is chosen stays although it is not there any more. */
function tally(texts: readonly string[], chosen: string | undefined): readonly (readonly [text: string, count: number])[] {
  const counts = new Map<string, number>(chosen === undefined ? [] : [[chosen, 0]]);
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}
