import type * as comparePart from '../compare/compare-part.js';
import type * as findPart from '../find-bar/find-part.js';
import { Part } from '../parts/part.js';
import { PartsController } from '../parts/parts-controller.js';
import type { Finding } from './graph-tasks.js';
import type { Situation } from './state/graph-view-state.js';

interface LateParts extends Readonly<Record<'exports' | 'help' | 'panel' | 'replay' | 'views', Part>> {
  readonly compare: Part<typeof comparePart>;
  readonly find: Part<typeof findPart>;
}

/** What a graph view loads when it is first needed, so that the graph itself comes sooner. */
export const lateParts: LateParts = {
  panel: new Part(() => import('../graph-panel/mesh-graph-panel.define.js')),
  find: new Part(() => import('../find-bar/find-part.js')),
  replay: new Part(() => import('../replay/mesh-replay.define.js')),
  compare: new Part(() => import('../compare/compare-part.js')),
  views: new Part(() => import('../saved-views/mesh-saved-views.define.js')),
  help: new Part(() => import('../help-menu/mesh-help-menu.define.js')),
  exports: new Part(() => import('../export/mesh-export-menu.define.js')),
};

export interface OnScreen {
  readonly situation: Situation;
  readonly findBar: boolean;
  readonly panel: boolean;
}

/** The late parts of one graph view. */
export class ViewParts extends PartsController {
  /** Asks for the code of what is on screen, and of what the state names. */
  needFor({ situation: { find, hide, at, compare }, findBar, panel }: OnScreen): void {
    if (findBar || find + hide !== '') this.need(lateParts.find);
    if (panel) this.need(lateParts.panel);
    if (at !== undefined) this.need(lateParts.replay);
    if (compare) this.need(lateParts.compare);
  }

  finding({ find, hide }: Pick<Situation, 'find' | 'hide'>): Finding {
    const { module, status } = lateParts.find;
    return { language: module?.compileFind, awaited: find + hide !== '' && !module && status !== 'failed' };
  }
}
