import type { MeshGraph } from '@meshlens/core';
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { formatNumber } from '../../i18n/format.js';
import { memoize } from '../../controllers/memoize.js';
import type { GraphAnnotations } from '../annotations.js';
import type { Wording } from '../edge-label.js';
import type { NodeFindings } from '../node-findings.js';
import { keepMap } from './keep-map.js';
import { keepRows } from './keep-rows.js';
import { Later } from './later.js';
import { newsOf } from './news.js';
import { nextRow, rowTyped } from './next-row.js';
import { renderTable, TABLE_PAGE } from './render-table.js';
import { renderTree } from './render-tree.js';
import { namesOf } from './row-text.js';
import { chunksOf, marksOf, type RowChunk } from './row-chunks.js';
import { RowTexts, sameFinding } from './row-texts.js';
import { isSmall, type TwinRow, twinRows } from './rows.js';
import { type CallOrder, placeOfCall, sortCalls, type TableColumn } from './sort-calls.js';
import { TreeInParts } from './tree-in-parts.js';

export type TwinView = 'picture' | 'table' | 'tree';

/** What is to be told. */
export interface TwinState {
  readonly graph: MeshGraph;
  readonly findings: ReadonlyMap<string, NodeFindings>;
  readonly found: readonly string[];
  readonly annotations: GraphAnnotations;
  /** All that is chosen, the last chosen one last. */
  readonly selection: readonly string[];
  readonly view: TwinView;
  readonly wording: Wording;
}

type TwinHost = ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode };

/** A pause in typing begins a new word. */
const TYPING_MS = 800;

/** The tree and the table that say what the picture shows, and the keys of the tree. */
export class Twin implements ReactiveController {
  readonly #host: TwinHost;
  #lastRows: readonly TwinRow[] = [];
  readonly #rows = memoize(
    (graph: MeshGraph, turned: ReadonlySet<string>) => (this.#lastRows = keepRows(this.#lastRows, twinRows(graph, turned))),
  );
  readonly #names = memoize(namesOf);
  readonly #wording = memoize((words: Wording['words'], language: string): Wording => ({ words, language }));
  readonly #found = memoize((found: readonly string[]): ReadonlySet<string> => new Set(found));
  readonly #chosen = memoize((selection: readonly string[]): ReadonlySet<string> => new Set(selection));
  readonly #texts = new RowTexts();
  readonly #keepNames = keepMap<string, string>();
  readonly #keepFindings = keepMap<string, NodeFindings>(sameFinding);
  #lastChunks: readonly RowChunk[] = [];
  readonly #chunks = memoize((rows: readonly TwinRow[]) => (this.#lastChunks = chunksOf(rows, this.#lastChunks)));
  readonly #parts: TreeInParts;
  readonly #later: Later;
  #turned: ReadonlySet<string> = new Set();
  #current: string | undefined;
  readonly #calls = memoize(sortCalls);
  #sort: CallOrder = { column: 'health', descending: true };
  #page = 0;
  #typed = { text: '', at: 0 };
  #state: TwinState | undefined;
  #told: { readonly graph: MeshGraph; readonly found: readonly string[] } | undefined;
  #news = '';

  constructor(host: TwinHost) {
    this.#host = host;
    this.#later = new Later(() => host.requestUpdate());
    this.#parts = new TreeInParts(() => host.requestUpdate());
    host.addController(this);
  }

  /** Settles when all that was to be told is told. */
  get caughtUp(): Promise<void> | undefined {
    return this.#later.done;
  }

  hostDisconnected(): void {
    this.#later.end();
    this.#parts.end();
    this.#state = this.#told = undefined;
    this.#news = '';
  }

  /** The row that has the keyboard, or had it last. */
  get current(): string | undefined {
    return this.#current;
  }

  set current(key: string | undefined) {
    if (key === this.#current) return;
    this.#current = key;
    this.#host.requestUpdate();
  }

  /**
   * A new graph is told a moment after it is drawn, so that thousands do not block the page at a stretch; unless words are all that is
   * seen, or it is the first and small.
   */
  render(wanted: TwinState): TemplateResult | typeof nothing {
    const before = this.#state;
    const soon = before ? before.graph === wanted.graph : isSmall(wanted.graph);
    const waits = !soon && wanted.view === 'picture' && this.#later.wait();
    if (!waits) this.#later.end();
    if (waits && !before) return nothing;
    const state = waits && before ? { ...wanted, graph: before.graph, findings: before.findings } : wanted;
    this.#state = state;
    const { graph, annotations, selection, view } = state;
    const wording = this.#wording(state.wording.words, state.wording.language);
    const names = this.#names(graph.nodes, annotations, wording);
    const selected = this.#chosen(selection);
    this.#listen(state, names);
    return html`
      <p class="help" role="status">${this.#news}</p>
      ${
        view === 'table'
          ? html`<div class="twin-table">
              ${renderTable({
                calls: this.#calls(graph.edges, names, this.#sort),
                names,
                selected,
                sort: this.#sort,
                page: this.#page,
                wording,
                onSort: this.#sortBy,
                onPage: this.#turnTo,
              })}
            </div>`
          : html`<div class="twin ${view}">${this.#renderTree(state, selected)}</div>`
      }
    `;
  }

  #renderTree(state: TwinState, selected: ReadonlySet<string>): unknown {
    const rows = this.#rows(state.graph, this.#turned);
    const current = rows.some(({ key }) => key === this.#current) ? this.#current : rows[0]?.key;
    const said = this.#say(state);
    const wanted = this.#chunks(rows).map((chunk) => ({ chunk, of: [...said, ...marksOf(chunk.rows, selected, current)] }));
    const parts = this.#parts.part(wanted, new Set(current === undefined ? [] : [current]));
    const { label } = state.wording.words;
    return renderTree({ parts, textOf: this.#texts.textOf, selected, current, label });
  }

  /** Sets what rows are worded from, and gives all of it: equal parts as the same objects. */
  #say({ graph, findings: every, found: ids, annotations, wording: spoken }: TwinState): readonly unknown[] {
    const wording = this.#wording(spoken.words, spoken.language);
    const names = this.#keepNames(this.#names(graph.nodes, annotations, wording));
    const [findings, found] = [this.#keepFindings(every), this.#found(ids)];
    this.#texts.from({ names, findings, found, annotations }, wording);
    return [names, findings, found, annotations, wording];
  }

  /** Where a key leads from a row; false where it means nothing there. */
  press(event: KeyboardEvent, from: string): boolean {
    const rows = this.#state ? this.#rows(this.#state.graph, this.#turned) : [];
    const move = nextRow(rows, from, event.key);
    if (move?.kind === 'to') void this.#focus(move.key);
    else if (move?.kind === 'turn') this.#turn(move.key);
    else if (move?.kind === 'go') void this.goTo(move.id);
    else return this.#type(event, from, rows);
    return true;
  }

  /** Opens what is around a node, edge or box, and moves the keyboard to it. */
  async goTo(id: string): Promise<void> {
    await this.#later.done;
    if (!this.#state) return;
    if (this.#state.view === 'table') return this.#focusCall(id, this.#state);
    const { graph } = this.#state;
    const edge = graph.edges.find((each) => each.id === id);
    const inner = edge ? edge.source : id;
    const around = new Set<string>(edge ? [inner] : []);
    const parents = new Map([...graph.nodes, ...graph.boxes].map((each) => [each.id, each.box]));
    for (let box = parents.get(inner); box !== undefined && !around.has(box); box = parents.get(box)) around.add(box);
    const closed = new Set(this.#rows(graph, this.#turned).flatMap(({ key, expanded }) => (expanded === false ? [key] : [])));
    const key = edge ? `out ${id}` : id;
    for (const each of around) if (closed.has(each)) this.#turn(each);
    this.#current = key;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    await this.#focus(key);
  }

  /** A row that was not rendered yet is rendered first. */
  async #focus(key: string): Promise<void> {
    const row = (): HTMLElement | null => this.#host.renderRoot.querySelector(`.twin .row[data-key="${CSS.escape(key)}"]`);
    const known = row();
    if (known) return known.focus();
    this.current = key;
    await this.#host.updateComplete;
    row()?.focus();
  }

  /** In the table, on whatever page it is. */
  async #focusCall(id: string, { graph, annotations, wording }: TwinState): Promise<void> {
    const names = this.#names(graph.nodes, annotations, this.#wording(wording.words, wording.language));
    const calls = this.#calls(graph.edges, names, this.#sort);
    const place = placeOfCall(calls, id, graph) ?? 0;
    this.#turnTo(Math.floor(place / TABLE_PAGE));
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(`.twin-table [data-id="${CSS.escape(calls[place]?.id ?? '')}"]`)?.focus();
  }

  #turn(key: string): void {
    const turned = new Set(this.#turned);
    if (!turned.delete(key)) turned.add(key);
    this.#turned = turned;
    this.#host.requestUpdate();
  }

  /** Type-ahead: names begin each row's text, except that a call is found by whom it leads to. */
  #type(event: KeyboardEvent, from: string, rows: readonly TwinRow[]): boolean {
    if (event.key.length !== 1 || event.key === ' ' || !this.#state) return false;
    const text = event.timeStamp - this.#typed.at > TYPING_MS ? event.key : this.#typed.text + event.key;
    this.#typed = { text, at: event.timeStamp };
    this.#say(this.#state);
    const typed = rows.flatMap((row) => (row.kind === 'edge' ? [] : [{ key: row.key, text: this.#texts.textOf(row) }]));
    const found = rowTyped(typed, from, text);
    if (found === undefined) return false;
    void this.#focus(found);
    return true;
  }

  #listen({ graph, found, wording }: TwinState, names: ReadonlyMap<string, string>): void {
    const before = this.#told;
    if (before?.graph === graph && before.found === found) return;
    this.#told = { graph, found };
    const searched = before && before.found !== found ? wording.words.news.found(formatNumber(wording.language, found.length)) : '';
    const news = newsOf(before?.graph, graph, { names, wording });
    if (news || searched) this.#news = [searched, news].filter(Boolean).join(' ');
  }

  readonly #sortBy = (column: TableColumn): void => {
    const numbers = column !== 'from' && column !== 'to' && column !== 'protocol';
    this.#sort = { column, descending: this.#sort.column === column ? !this.#sort.descending : numbers };
    this.#turnTo(0);
  };

  readonly #turnTo = (page: number): void => {
    this.#page = page;
    this.#host.requestUpdate();
  };
}
