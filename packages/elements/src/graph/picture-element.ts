import { LitElement } from 'lit';
import type { ViewportState } from './graph-events.js';
import type { Point } from './layout/types.js';
import type { Picture } from './picture.js';
import type { Scene } from './scene.js';

/** What can be asked of an element that holds a picture of a graph, and done with it. */
export abstract class PictureElement extends LitElement {
  protected abstract readonly picture: Picture;

  /** The part that is seen; undefined until something is drawn. What is set before waits for that; undefined fits all into view. */
  get viewport(): ViewportState | undefined {
    return this.picture.viewport?.state;
  }
  set viewport(state: ViewportState | undefined) {
    if (state) this.picture.showPart(state);
    else this.fit();
  }

  /** Where every node stands, in pixels at zoom 1; empty until something is drawn. */
  get positions(): ReadonlyMap<string, Point> {
    return this.picture.positions;
  }

  /** What is drawn and where, for writing it to a file; undefined until something is drawn. */
  get scene(): Scene | undefined {
    return this.picture.scene;
  }

  /** Fits the whole picture into view. */
  fit(): void {
    this.picture.viewport?.fit();
  }

  /** Brings a node, edge or box into view. */
  reveal(id: string): void {
    this.picture.viewport?.reveal(id);
  }

  /** Lays the graph out anew, forgetting what was moved by hand, and fits it into view. */
  arrange(): void {
    this.picture.arrange();
  }
}
