import { html, type TemplateResult } from 'lit';
import type { FindChangeDetail } from '../find-bar/find-events.js';
import type { GraphViewOptions } from '../views/graph-view-options.js';
import { extraFeatures } from './graph-question.js';
import type { Situation, SituationChange } from './state/graph-view-state.js';
import type { ViewActions } from './view-actions.js';
import type { FindLanguage } from './shown-graph.js';
import type { ViewPicture } from './view-picture.js';

export interface FindPart {
  /** False where there is little room and the reader did not ask for it. */
  readonly shown: boolean;
  readonly situation: Situation;
  readonly options: GraphViewOptions;
  readonly picture: ViewPicture | undefined;
  /** Which match the reader is at, from 1; 0 is none. */
  readonly place: number;
  readonly actions: ViewActions;
  readonly change: (change: SituationChange) => void;
  readonly step: (place: number) => void;
  readonly language: FindLanguage;
}

/** Finding and hiding; its own events end here, the view tells of them as its state. */
export function renderFind({ shown: open, situation, options, picture, place, actions, change, step, language }: FindPart): TemplateResult {
  const { shown } = picture?.main ?? {};
  const heard =
    <Detail>(act: (detail: Detail) => void) =>
    (event: CustomEvent<Detail>): void => {
      event.stopPropagation();
      act(event.detail);
    };
  return html`
    <mesh-find-bar
      ?hidden=${!open}
      .graph=${picture?.whole}
      .find=${situation.find}
      .hide=${situation.hide}
      .foundCount=${shown?.foundCount ?? nothing}
      .hiddenCount=${shown?.hiddenCount ?? nothing}
      .place=${place}
      .alsoAsked=${extraFeatures(options, { ...situation, language })}
      ?can-undo=${actions.history.canUndo}
      ?can-redo=${actions.history.canRedo}
      @mesh-find-change=${heard<FindChangeDetail>(({ find, hide }) => {
        if (hide !== situation.hide) actions.hide({ hide });
        if (find !== situation.find) change({ find });
      })}
      @mesh-find-step=${heard<{ readonly by: 1 | -1 }>(({ by }) => step(place === 0 && by < 0 ? 0 : place + by))}
      @mesh-hide-undo=${heard(actions.undoHide)}
      @mesh-hide-redo=${heard(actions.redoHide)}
      @mesh-show-all=${heard(actions.showAll)}
    ></mesh-find-bar>
  `;
}

const nothing = { nodes: 0, edges: 0 };
