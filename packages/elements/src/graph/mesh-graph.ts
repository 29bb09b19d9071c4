import type { ListedFinding, MeshGraph } from '@meshlens/core';
import { type CSSResultGroup, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { LocaleController } from '../controllers/locale.js';
import { memoize } from '../controllers/memoize.js';
import { ThemeController } from '../tokens/theme-controller.js';
import { type GraphAnnotations, noAnnotations } from './annotations.js';
import type { EdgeLabel } from './edge-label.js';
import { type Arrangement, emitGraphEvent, type SelectDetail } from './graph-events.js';
import { styles } from './mesh-graph.styles.js';
import { findingsByNode, findingsOfGroups, type NodeFindings } from './node-findings.js';
import { Picture } from './picture.js';
import { PictureElement } from './picture-element.js';
import { renderDetailNote } from './detail-note.js';
import { coversOf } from './covers.js';
import { kindOf } from './kind-of.js';
import { renderLegend } from './legend-button.js';
import { renderViews } from './twin/render-views.js';
import { Twin, type TwinView } from './twin/twin.js';
import { contextAt, TwinInput } from './twin/twin-input.js';
import { WheelGate } from './wheel-gate.js';
import { graphDictionaries } from './words/dictionaries.js';
import { renderZoomControls } from './zoom-controls.js';

/**
 * @summary Draws a traffic graph: services and workloads with their health, the calls between them, and the boxes around them.
 * It asks nothing of anybody: give it a graph, listen to its events. A new graph patches the picture; what stays does not move.
 *
 * @tag mesh-graph
 * @fires {CustomEvent<SelectDetail>} mesh-select - A node, edge or box was chosen (`{kind, id}`), or nothing any more (`kind: 'none'`).
 * @fires {CustomEvent<SelectionDetail>} mesh-selection - What is chosen changed, one thing or several (`{ids}`): Shift, Ctrl or ⌘ add, so does a lasso.
 * @fires {CustomEvent<CollapseDetail>} mesh-collapse - The reader closed or opened a box, by double-click or the note (`{collapsed}`).
 * @fires {CustomEvent<NavigateDetail>} mesh-navigate - A node was double-clicked, or Enter pressed on it (`{kind: 'node', id}`).
 * @fires {CustomEvent<ContextDetail>} mesh-context - A menu was asked for: right button, long press, Shift+F10 or the menu key.
 * @fires {CustomEvent<ViewportState>} mesh-viewport-change - The reader moved or zoomed the picture.
 * @fires {CustomEvent<ArrangeDetail>} mesh-arrange - Nodes were placed, or the reader moved one; the detail holds where the latter stand.
 * @fires {CustomEvent<LegendDetail>} mesh-legend - The reader opened or closed the legend (`{open}`).
 * @slot empty - Shown instead of the picture when the graph has no nodes.
 * @csspart canvas - The picture.
 * @csspart controls - The zoom buttons.
 * @csspart message - What is said instead of a picture.
 * @csspart legend - The legend, where it is open.
 * @csspart legend-button - The button that opens and closes it.
 */
export class MeshGraphElement extends PictureElement {
  static override styles: CSSResultGroup = styles;

  /** What to draw; nothing while undefined. Unchanged parts of the graph before are recognised by identity: reuse them. */
  @property({ attribute: false }) graph: MeshGraph | undefined = undefined;

  /** Id of the selected node, edge or box. A reader's choice sets it too, before `mesh-select` is fired. */
  @property() selected: string | undefined = undefined;

  /** What is written on the edges: any of `rate`, `distribution`, `responseTime`, `throughput`. */
  @property({ attribute: false }) edgeLabels: readonly EdgeLabel[] = [];

  /** What is wrong with configuration: marked on the nodes that it belongs to. */
  @property({ attribute: false }) findings: readonly ListedFinding[] = [];

  /** Ids of nodes, edges and boxes that were searched for: ringed. */
  @property({ attribute: false }) found: readonly string[] = [];
  /** What is said of parts of the graph beside what it says itself: changed, named or marked by the host. Compared with `===`. */
  @property({ attribute: false }) annotations: GraphAnnotations = noAnnotations;

  /** Where nodes stand that were moved by hand. A reader's drag sets it too, before `mesh-arrange` is fired. Compared with `===`. */
  @property({ attribute: false }) arranged: Arrangement = {};

  /** Whether the legend lies over the picture. A reader's press of its button sets it too, before `mesh-legend` is fired. */
  @property({ type: Boolean, reflect: true }) legend = false;

  /** The accessible name, where the default does not say enough. */
  @property() label: string | undefined = undefined;

  /** How the graph is shown: drawn, or in words as a tree or a table. A reader's choice sets it too. */
  @property({ reflect: true }) view: TwinView = 'picture';

  @state() private failed = false;
  @query('.canvas') private readonly container!: HTMLElement;

  #byNode: ReadonlyMap<string, NodeFindings> = new Map();
  readonly #ofGroups = memoize(findingsOfGroups);
  readonly #theme = new ThemeController(this);
  readonly #locale = new LocaleController(this, graphDictionaries);
  readonly #wheel = new WheelGate();
  readonly #twin = new Twin(this);
  readonly #input = new TwinInput(this.#twin, {
    select: (detail, more) => this.#select(detail, more),
    navigate: (detail) => emitGraphEvent(this, 'mesh-navigate', detail),
    askForMenu: (detail) => this.#askForMenu(detail),
    focus: (id) => this.picture.focus(id),
  });
  protected readonly picture: Picture = new Picture({
    container: () => this.container,
    gestures: {
      onSelect: (detail, more) => this.#select(detail, more),
      onGather: (ids) => {
        this.selected = this.gather(ids);
      },
      onToggle: (id) => this.toggle(id),
      onNavigate: (detail) => emitGraphEvent(this, 'mesh-navigate', detail),
      onContext: (detail) => emitGraphEvent(this, 'mesh-context', detail),
    },
    covers: () => coversOf(this.renderRoot),
    onViewport: (state) => emitGraphEvent(this, 'mesh-viewport-change', state),
    onPlaced: (arranged) => {
      this.arranged = arranged;
      emitGraphEvent(this, 'mesh-arrange', { arranged });
    },
    onFailure: () => {
      this.failed = true;
    },
  });

  /** Brings a node or edge into view and moves the keyboard's focus to it. */
  goTo(id: string): Promise<void> {
    return this.#twin.goTo(id);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.picture.clear();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    await this.#twin.caughtUp;
    return done;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('selected')) this.keepSelection(this.selected);
    if (changed.has('graph') || changed.has('findings')) this.#byNode = findingsByNode(this.graph ?? { nodes: [] }, this.findings);
  }

  protected override render(): TemplateResult {
    const { words } = this.#locale;
    const { graph } = this;
    const drawn = graph !== undefined && graph.nodes.length > 0;
    return html`
      <div
        class="stage"
        role="group"
        aria-label=${this.label ?? words.label}
        aria-describedby="help"
        @wheel=${this.#wheel.onWheel}
        @pointerdown=${this.#wheel.open}
        @pointerleave=${this.#wheel.close}
      >
        <p class="help" id="help">${words.help}</p>
        <div class="canvas" part="canvas" aria-hidden="true"></div>
        ${drawn ? this.#renderTwin(graph) : nothing} ${drawn && this.view === 'picture' ? this.#renderAroundPicture(graph) : nothing}
        ${drawn ? renderViews(this.view, words, (view) => (this.view = view)) : nothing}
        ${graph && !drawn ? html`<div class="message" part="message"><slot name="empty">${words.empty}</slot></div>` : nothing}
        ${
          this.failed
            ? html`<div class="message" part="message" role="alert">
                <span>${words.failed} <button type="button" @click=${this.#retry}>${words.retry}</button></span>
              </div>`
            : nothing
        }
      </div>
    `;
  }

  protected override updated(): void {
    const { graph, selection, found, edgeLabels, annotations, arranged, layout, display } = this;
    const tokens = this.#theme.values;
    if (!tokens) return;
    if (!graph) this.picture.clear();
    else if (!this.failed) {
      const seen = this.see(graph);
      this.picture.show({
        ...seen,
        findings: this.#ofGroups(this.#byNode, seen.groupOf),
        selection,
        found,
        layout,
        ...display,
        edgeLabels,
        annotations,
        arranged,
        tokens,
        words: this.#locale.words,
        language: this.#locale.language,
      });
    }
  }

  readonly #retry = (): void => {
    this.failed = false;
  };

  #renderAroundPicture(graph: MeshGraph): TemplateResult {
    const { words, language } = this.#locale;
    return html`
      ${renderLegend({ open: this.legend, title: words.legend, turn: (open) => this.#turnLegend(open) })} ${renderZoomControls(words, this)}
      ${renderDetailNote(this.see(graph), graph, { words, language, show: (collapsed) => this.collapse(collapsed) })}
    `;
  }

  #renderTwin(graph: MeshGraph): TemplateResult {
    const { selection, found, annotations, view } = this;
    const { words, language } = this.#locale;
    const wording = { words, language };
    return html`
      <div @keydown=${this.#input.onKey} @click=${this.#input.onPress} @focusin=${this.#input.onFocus} @focusout=${this.#input.onBlur}>
        ${this.#twin.render({ graph, findings: this.#byNode, found, annotations, selection, view, wording })}
      </div>
    `;
  }

  #select(detail: SelectDetail, more = false): void {
    if (detail.kind === 'none' && (more || this.selected === undefined)) return;
    this.selected = this.choose(detail.id, more);
    if (this.selected !== detail.id) return emitGraphEvent(this, 'mesh-select', kindOf(this.selected, this.graph));
    emitGraphEvent(this, 'mesh-select', detail);
  }

  #askForMenu(detail: SelectDetail): void {
    const { left, top } = this.container.getBoundingClientRect();
    const at = (detail.id === undefined ? undefined : this.picture.seenAt(detail.id)) ?? { x: 0, y: 0 };
    emitGraphEvent(this, 'mesh-context', contextAt(detail, left + at.x, top + at.y));
  }

  #turnLegend(open: boolean): void {
    this.legend = open;
    emitGraphEvent(this, 'mesh-legend', { open });
  }
}
