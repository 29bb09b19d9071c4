import type { BoxType } from '@meshlens/core';
import { type CSSResultGroup, html, LitElement, type TemplateResult } from 'lit';
import { LocaleController } from '../controllers/locale.js';
import { flowFaces } from './flow-table.js';
import { boxFaces, edgeFaces, findingFaces, healthFaces, nodeFaces } from './legend-table.js';
import { badgeFaces, edgeBadgeFaces } from './badge-table.js';
import { badgeSample, edgeSample, findingSample, flowSample, healthSample, nodeSample } from './legend-samples.js';
import { styles } from './mesh-graph-legend.styles.js';
import { graphDictionaries } from './words/dictionaries.js';

/**
 * @summary Explains every shape, line and colour of `<mesh-graph>`, from the same tables that it is drawn from.
 * @tag mesh-graph-legend
 */
export class MeshGraphLegend extends LitElement {
  static override styles: CSSResultGroup = styles;

  readonly #locale = new LocaleController(this, graphDictionaries);

  protected override render(): TemplateResult {
    const { words } = this.#locale;
    const section = (id: string, title: string, items: readonly TemplateResult[]): TemplateResult => html`
      <section aria-labelledby=${id}>
        <h3 id=${id}>${title}</h3>
        <ul role="list">
          ${items.map((item) => html`<li>${item}</li>`)}
        </ul>
      </section>
    `;
    return html`
      ${section(
        'nodes',
        words.nodes,
        entries(nodeFaces).map(([name, face]) => html`${nodeSample(face)}${words.face[name]}`),
      )}
      ${section(
        'health',
        words.health,
        entries(healthFaces).map(([name, face]) => html`${healthSample(face)}${words.status[name]}`),
      )}
      ${section(
        'findings',
        words.findings,
        entries(findingFaces).map(([name, face]) => html`${findingSample(face)}${words.finding[name]}`),
      )}
      ${section(
        'badges',
        words.badges,
        entries({ ...badgeFaces, ...edgeBadgeFaces }).map(([name, face]) => html`${badgeSample(face)}${words.badge[name]}`),
      )}
      ${section(
        'edges',
        words.edges,
        entries(edgeFaces).map(([name, face]) => html`${edgeSample(face)}${words.edge[name]}`),
      )}
      ${section(
        'traffic',
        words.traffic,
        entries(flowFaces).map(([name, face]) => html`${flowSample(face)}${words.flow[name]}`),
      )}
      ${section(
        'boxes',
        words.boxes,
        entries<BoxType, { readonly tag: string }>(boxFaces).map(
          ([name, { tag }]) => html`<span class="tag">${tag}</span>${words.box[name]}`,
        ),
      )}
    `;
  }
}

function entries<Key extends string, Value>(table: Readonly<Record<Key, Value>>): readonly (readonly [Key, Value])[] {
  return Object.entries(table) as [Key, Value][];
}
