import { ContextProvider } from '@lit/context';
import type { MeshDataSource } from '@meshlens/core';
import type { Fetch } from '@meshlens/core/http';
import { type CSSResultGroup, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { meshSourceContext } from '../context.js';
import { deferredSource } from './deferred-source.js';
import { meshSourceStyles } from './mesh-source.styles.js';

/**
 * @summary Gives a mesh to every Meshlens element inside it.
 *
 * Either `source`, or `src`, or `demo`; the first of these that is set counts. Elements inside other shadow roots see it too.
 *
 * @slot - The elements that show the mesh, and whatever else the page has around them.
 */
export class MeshSource extends LitElement {
  static override styles: CSSResultGroup = meshSourceStyles;

  /** A source made by the page. */
  @property({ attribute: false }) source: MeshDataSource | undefined;
  /** Where a Meshlens handler is mounted, for instance `/` or `https://portal.example/api/mesh`. */
  @property() src: string | undefined;
  /** A fetch of the page's own for `src`, for instance one that adds its token. Default the browser's. */
  @property({ attribute: false }) fetch: Fetch | undefined;
  /** Shows a mesh that is simulated in the browser. */
  @property({ type: Boolean }) demo = false;
  /** Another seed is another demo mesh. */
  @property({ attribute: 'demo-seed' }) demoSeed = 'meshlens';

  readonly #provider = new ContextProvider(this, { context: meshSourceContext });

  override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (['source', 'src', 'fetch', 'demo', 'demoSeed'].some((name) => changed.has(name as keyof MeshSource)))
      this.#provider.setValue(this.#make());
  }

  #make(): MeshDataSource | undefined {
    const { source, src, fetch: own, demo, demoSeed } = this;
    if (source) return source;
    if (src !== undefined) return deferredSource(() => loadHttp(src, own ?? browserFetch));
    return demo ? deferredSource(() => loadDemo(demoSeed)) : undefined;
  }
}

const browserFetch: Fetch = (url, init) => globalThis.fetch(url, init);

/** One for each handler on the page, however many elements ask it: what they follow comes over one connection. */
const httpSources = new WeakMap<Fetch, Map<string, MeshDataSource>>();

async function loadHttp(baseUrl: string, fetch: Fetch): Promise<MeshDataSource> {
  const { httpMeshSource } = await import('@meshlens/core/http');
  const known = httpSources.get(fetch) ?? new Map<string, MeshDataSource>();
  httpSources.set(fetch, known);
  const source = known.get(baseUrl) ?? httpMeshSource({ baseUrl, fetch });
  known.set(baseUrl, source);
  return source;
}

/** The demo mesh has run for two days, so that every time range on offer is full. In milliseconds. */
const demoHistory = 172_800_000;

async function loadDemo(seed: string): Promise<MeshDataSource> {
  const [{ createMeshSource }, { createDemoMesh }] = await Promise.all([import('@meshlens/core'), import('@meshlens/core/demo')]);
  const clock = (): number => Date.now();
  const start = clock() - demoHistory;
  return createMeshSource(createDemoMesh({ seed, start }).ports(clock), { clock, demo: true });
}
