import { html, nothing, type TemplateResult } from 'lit';
import type { ChangeSelectDetail, CompareChangeDetail } from '../compare/mesh-compare-bar.js';
import type { ReplayChangeDetail } from '../replay/mesh-replay.js';
import { comparedAt } from './graph-question.js';
import type { GraphTasks } from './graph-tasks.js';
import type { Situation, SituationChange } from './state/graph-view-state.js';
import type { ViewActions } from './view-actions.js';
import type { ViewPicture } from './view-picture.js';

export interface TimePart {
  readonly situation: Situation;
  readonly tasks: GraphTasks;
  readonly picture: ViewPicture | undefined;
  readonly actions: ViewActions;
  readonly change: (change: SituationChange, step?: boolean) => void;
}

/** The past: replayed, and compared with. */
export function renderTime({ situation, tasks, picture, actions, change }: TimePart): TemplateResult {
  const { at, compare } = situation;
  const shown = tasks.answer?.value.at;
  return html`
    ${
      at === undefined
        ? nothing
        : html`<mesh-replay
            .at=${at}
            .now=${tasks.newest ?? at}
            ?busy=${tasks.running}
            @mesh-replay-change=${(event: CustomEvent<ReplayChangeDetail>) => {
              event.stopPropagation();
              change({ at: event.detail.at });
            }}
          ></mesh-replay>`
    }
    ${
      compare && shown !== undefined
        ? html`<mesh-compare-bar
            .compare=${compare}
            .changes=${picture?.changes}
            .graph=${picture?.whole}
            .now=${shown}
            .earlier=${comparedAt(situation, shown)}
            ?failed=${tasks.before.status === 'error'}
            @mesh-compare-change=${(event: CustomEvent<CompareChangeDetail>) => {
              event.stopPropagation();
              change({ compare: event.detail.compare });
            }}
            @mesh-change-select=${(event: CustomEvent<ChangeSelectDetail>) => {
              event.stopPropagation();
              actions.select(event.detail.id, event.detail.kind);
            }}
          ></mesh-compare-bar>`
        : nothing
    }
  `;
}
