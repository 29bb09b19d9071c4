import type { Problem } from '@meshlens/core';
import { type CSSResultGroup, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { LocaleController } from '../controllers/locale.js';
import { controlStyles } from '../controls/control-styles.js';
import { chevronIcon, warningIcon } from '../controls/icons.js';
import { dictionaries } from '../i18n/dictionaries.js';
import { formatAge, formatNumber } from '../i18n/format.js';
import type { SourceSort, Words } from '../i18n/words.js';
import { tokenStyles } from '../tokens/token-styles.js';
import { problemsStyles } from './mesh-problems.styles.js';

const namesShown = 8;

/**
 * @summary What is missing from an answer and why, by source. Shows nothing where nothing is missing.
 *
 * @csspart summary - The line that is always seen.
 * @csspart list - What opens below it.
 */
export class MeshProblems extends LitElement {
  static override styles: CSSResultGroup = [tokenStyles, controlStyles, problemsStyles];

  @property({ attribute: false }) problems: readonly Problem[] = [];

  /** Whether the list is open at first: where the problems are all there is to show. */
  @property({ type: Boolean }) open = false;

  readonly #locale = new LocaleController(this, dictionaries);

  override render(): TemplateResult | typeof nothing {
    if (this.problems.length === 0) return nothing;
    const { language } = this.#locale;
    const words = this.#locale.words.problems;
    const bySource = groupBySource(this.problems);
    const names = new Intl.ListFormat(language).format([...bySource.keys()].map((source) => nameOf(source, words)));
    return html`
      <details ?open=${this.open}>
        <summary part="summary">
          ${warningIcon}<span>${words.summary(formatNumber(language, this.problems.length), names)}</span>${chevronIcon}
        </summary>
        <dl part="list">
          ${[...bySource].map(
            ([source, problems]) => html`
              <dt>${nameOf(source, words)}</dt>
              ${problems.map((problem) => this.#renderProblem(problem, words))}
            `,
          )}
        </dl>
      </details>
    `;
  }

  #renderProblem(problem: Problem, words: Words['problems']): TemplateResult {
    const { title, hint } = words.codes[problem.code];
    const { input, namespaces, clusters, ageSeconds } = problem;
    const facts = [
      input && affected(input, words),
      namespaces && words.inNamespaces(this.#names(namespaces, words)),
      clusters && words.inClusters(this.#names(clusters, words)),
      ageSeconds !== undefined && words.newest(formatAge(this.#locale.language, ageSeconds)),
    ];
    return html`
      <dd>
        <strong>${title}</strong> ${facts.filter(Boolean).join(' ')} ${hint}
        ${problem.detail ? html`<code>${problem.detail}</code>` : nothing}
      </dd>
    `;
  }

  #names(all: readonly string[], words: Words['problems']): string {
    const { language } = this.#locale;
    const shown = all.slice(0, namesShown);
    const rest = all.length - shown.length;
    const names = rest > 0 ? [...shown, words.more(formatNumber(language, rest))] : shown;
    return new Intl.ListFormat(language).format(names);
  }
}

function groupBySource(problems: readonly Problem[]): ReadonlyMap<string, readonly Problem[]> {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) groups.set(problem.source, [...(groups.get(problem.source) ?? []), problem]);
  return groups;
}

function affected(input: string, words: Words['problems']): string {
  return input.startsWith('metric:') ? words.inputMetric(input.slice('metric:'.length)) : words.input(input);
}

function nameOf(source: string, words: Words['problems']): string {
  const slash = source.indexOf('/');
  const sort = source.slice(0, Math.max(0, slash));
  return slash > 0 && isSort(sort) ? words.sources[sort](source.slice(slash + 1)) : words.sources.other(source);
}

function isSort(text: string): text is Exclude<SourceSort, 'other'> {
  return ['kubernetes', 'metrics', 'traces', 'logs', 'istiod'].includes(text);
}
