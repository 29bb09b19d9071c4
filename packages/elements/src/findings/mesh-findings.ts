import { consume } from '@lit/context';
import type { Answer, FindingsQuery, FindingsResult, ListedFinding, MeshDataSource } from '@meshlens/core';
import { type CSSResultGroup, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { meshSourceContext } from '../context.js';
import { Clipboard } from '../controllers/clipboard.js';
import { LiveTask } from '../controllers/live-task.js';
import { LocaleController } from '../controllers/locale.js';
import { Ticker } from '../controllers/ticker.js';
import { controlStyles } from '../controls/control-styles.js';
import { renderPager } from '../controls/render-pager.js';
import { dictionaries } from '../i18n/dictionaries.js';
import { formatNumber } from '../i18n/format.js';
import { tokenStyles } from '../tokens/token-styles.js';
import { liveStyles } from '../views/live-styles.js';
import { renderLive, renderNotice, renderStale } from '../views/render-live.js';
import { filterFindings, findingKey, type FindingsFilter, type Grouping, pageOfGroups, pageSize } from './arrange.js';
import { detailStyles } from './detail.styles.js';
import { emitFindingsEvent } from './findings-events.js';
import { findingsStyles } from './mesh-findings.styles.js';
import { type ReadObject, readObject } from './read-object.js';
import { renderDetail } from './render-detail.js';
import { renderList } from './render-list.js';
import { renderToolbar } from './render-toolbar.js';
import { renderUnmade } from './render-unmade.js';
import { severityIconStyles } from './severity-icon.styles.js';
import { RuleTexts } from './rule-texts.js';
import { findingsDictionaries } from './words/dictionaries.js';

const noFilter: FindingsFilter = { text: '', severities: new Set(), namespace: undefined, code: undefined };

/**
 * @summary What is wrong with the configuration of the mesh: grouped, filtered, and each explained, with its place and its fix.
 *
 * Needs a source: an enclosing `<mesh-source>`, or its own `source` property. Nothing is ever changed in a cluster.
 *
 * @fires {CustomEvent<FindingSelectDetail>} mesh-select - A finding was opened (`{kind: 'object', ref}`) or closed (`kind: 'none'`).
 * @fires {CustomEvent<ObjectNavigateDetail>} mesh-navigate - The reader wants to go to an object (`{kind: 'object', ref}`).
 * @csspart toolbar - What chooses the findings that are shown.
 * @csspart detail - The explanation of the open finding.
 * @csspart not-evaluated - Which checks could not be made.
 */
export class MeshFindings extends LitElement {
  static override styles: CSSResultGroup = [tokenStyles, controlStyles, liveStyles, severityIconStyles, findingsStyles, detailStyles];

  /** Comes from the enclosing `<mesh-source>` unless set. */
  @consume({ context: meshSourceContext, subscribe: true })
  @property({ attribute: false })
  source: MeshDataSource | undefined;
  /** As an attribute: names with spaces or commas between. Unset, all. */
  @property({ converter: (text) => text?.split(/[\s,]+/).filter(Boolean) ?? undefined }) namespaces: readonly string[] | undefined;
  @property({ attribute: 'group-by' }) groupBy: Grouping = 'object';
  /** 0 is paused. */
  @property({ type: Number, attribute: 'refresh-seconds' }) refreshSeconds = 60;

  @state() private filter: FindingsFilter = noFilter;
  @state() private showIgnored = false;
  @state() private page = 0;
  /** The open finding and the one that the keyboard is on; both outlive a refresh. */
  @state() private open: ListedFinding | undefined;
  @state() private current: string | undefined;

  readonly #shared = new LocaleController(this, dictionaries);
  readonly #locale = new LocaleController(this, findingsDictionaries);
  readonly #texts = new RuleTexts(this);
  readonly #clipboard = new Clipboard(this);
  readonly #findings = new LiveTask<MeshDataSource, readonly [question: string], Answer<FindingsResult>>(this, {
    source: () => this.source,
    args: () => [JSON.stringify(this.#question())],
    run: (source, [question], signal) => source.findings(JSON.parse(question) as FindingsQuery, { signal }),
    intervalSeconds: () => this.refreshSeconds,
  });
  readonly #object = new LiveTask<MeshDataSource, readonly [finding: ListedFinding, at: number], ReadObject>(this, {
    source: () => this.source,
    args: () => this.open && [this.open, this.#findings.value?.at ?? 0],
    run: (source, [finding], signal) => readObject(source, finding, signal),
    subject: ([finding]) => findingKey(finding),
  });

  /** The finding whose place was brought into view: once, so that the reader can look elsewhere. */
  #seen: string | undefined;

  constructor() {
    super();
    new Ticker(this, () => this.#findings.state.status === 'stale');
  }

  /** Asks now, also while paused. */
  refresh(): void {
    this.#findings.refresh();
  }

  override render(): TemplateResult {
    return html`
      ${renderStale(this.#findings.state, this.#findings.ageSeconds, this.#shared)}
      ${renderLive(this.#findings.state, {
        locale: this.#shared,
        skeleton: () => html`
          <div class="placeholder" role="status" aria-label=${this.#shared.words.common.loading}>
            ${[1, 2, 3, 4, 5].map(() => html`<div class="skeleton"></div>`)}
          </div>
        `,
        waiting: () => renderNotice(this.#shared.words.states.noSource),
        ready: (answer) => this.#renderAnswer(answer),
        retry: () => this.refresh(),
      })}
    `;
  }

  protected override updated(): void {
    const mark = this.renderRoot.querySelector<HTMLElement>('mark');
    const key = mark ? this.open && findingKey(this.open) : undefined;
    if (key === this.#seen) return;
    this.#seen = key;
    const box = mark?.closest<HTMLElement>('pre');
    if (mark && box) box.scrollTop = mark.offsetTop - box.offsetTop - box.clientHeight / 3;
  }

  #renderAnswer({ value, problems }: Answer<FindingsResult>): TemplateResult {
    const { words } = this.#locale;
    const known = value.findings.length + value.summary.ignored > 0;
    return html`
      <mesh-problems .problems=${problems}></mesh-problems>
      ${
        known
          ? renderToolbar({
              locale: this.#locale,
              result: value,
              filter: this.filter,
              groupBy: this.groupBy,
              showIgnored: this.showIgnored,
              choose: (change) => this.#choose({ ...this.filter, ...change }),
              group: (grouping) => {
                this.groupBy = grouping;
                this.page = 0;
              },
              toggleIgnored: () => {
                this.showIgnored = !this.showIgnored;
              },
            })
          : nothing
      }
      ${value.findings.length > 0 ? this.#renderFound(value) : renderNotice(words.none)}
      ${renderUnmade(value.notEvaluated, this.#locale, this.#texts)}
    `;
  }

  #renderFound({ findings }: FindingsResult): TemplateResult {
    const { words, language } = this.#locale;
    const shown = filterFindings(findings, this.filter, (finding) => this.#texts.message(finding));
    const status = html`<p class="visually-hidden" role="status">${words.found(formatNumber(language, shown.length))}</p>`;
    if (shown.length === 0) {
      const clear = html`<button class="button" type="button" @click=${() => this.#choose(noFilter)}>${words.clearFilters}</button>`;
      return html`${status}${renderNotice(words.noMatch, clear)}`;
    }
    const page = Math.min(this.page, Math.floor((shown.length - 1) / pageSize));
    const groups = pageOfGroups(shown, this.groupBy, { from: page * pageSize, to: (page + 1) * pageSize });
    const keys = groups.flatMap((group) => group.findings.map(findingKey));
    return html`
      ${status}
      <p class="visually-hidden" id="keys">${words.keys}</p>
      <div class="list" role="group" aria-label=${words.label} aria-describedby="keys" @keydown=${this.#onKey} @focusin=${this.#onFocus}>
        ${renderList({
          locale: this.#locale,
          texts: this.#texts,
          groups,
          groupBy: this.groupBy,
          severalClusters: new Set(findings.map(({ ref }) => ref.cluster)).size > 1,
          open: this.open && findingKey(this.open),
          current: this.current !== undefined && keys.includes(this.current) ? this.current : keys[0],
          toggle: (finding) => this.#toggle(finding),
          navigate: ({ ref }) => emitFindingsEvent(this, 'mesh-navigate', { kind: 'object', ref }),
          detail: (finding) => this.#renderDetail(finding),
        })}
      </div>
      ${renderPager({ page, pageSize, count: shown.length }, this.#locale, (target) => {
        this.page = target;
      })}
    `;
  }

  #renderDetail(finding: ListedFinding): TemplateResult {
    return renderDetail(finding, {
      locale: this.#locale,
      shared: this.#shared.words,
      texts: this.#texts,
      object: this.#object.state,
      copied: this.#clipboard.last,
      copy: (text) => void this.#clipboard.copy(text),
      navigate: (ref) => emitFindingsEvent(this, 'mesh-navigate', { kind: 'object', ref }),
    });
  }

  #question(): FindingsQuery {
    const { namespaces, showIgnored } = this;
    return { ...(namespaces && { namespaces }), ...(showIgnored && { includeIgnored: true }) };
  }

  #choose(filter: FindingsFilter): void {
    this.filter = filter;
    this.page = 0;
  }

  #toggle(finding: ListedFinding): void {
    const isOpen = this.open !== undefined && findingKey(this.open) === findingKey(finding);
    this.open = isOpen ? undefined : finding;
    this.#clipboard.clear();
    emitFindingsEvent(this, 'mesh-select', isOpen ? { kind: 'none', ref: undefined } : { kind: 'object', ref: finding.ref });
  }

  readonly #onFocus = ({ target }: FocusEvent): void => {
    if (target instanceof HTMLElement && target.matches('.row')) this.current = keyOf(target);
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const { target, key } = event;
    if (!(target instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (key === 'Escape' && this.open !== undefined) {
      const open = findingKey(this.open);
      this.#toggle(this.open);
      this.#rows()
        .find((row) => keyOf(row) === open)
        ?.focus();
      return event.preventDefault();
    }
    if (!target.matches('.row')) return;
    const rows = this.#rows();
    const at = rows.indexOf(target);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[key];
    if (next === undefined) return;
    event.preventDefault();
    rows[Math.max(0, Math.min(next, rows.length - 1))]?.focus();
  };

  #rows(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.row')];
  }
}

function keyOf(row: HTMLElement): string | undefined {
  return row.closest<HTMLElement>('.finding')?.dataset['key'];
}
