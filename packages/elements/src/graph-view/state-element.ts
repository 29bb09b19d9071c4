import { property, state } from 'lit/decorators.js';
import { emit } from '../events.js';
import type { GraphViewOptions } from '../views/graph-view-options.js';
import { OptionsElement } from './options-element.js';
import { changed, type GraphViewState, type Situation, type SituationChange, startSituation } from './state/graph-view-state.js';
import { readState } from './state/read-state.js';
import { UrlState } from './state/url-state.js';

/** Everything that makes up what a reader sees in a graph view, in one place, for its host and for the address. */
export abstract class StateElement extends OptionsElement {
  /** Keeps `state` in the address behind `#` under this name. Two views on one page take two names. */
  @property({ attribute: 'url-key' }) urlKey: string | undefined = undefined;

  /** Where the reader is, beside the options. Not to be set: `state` is. @internal */
  @state() situation: Situation = startSituation;

  readonly #url = new UrlState(this, { key: () => this.urlKey, read: () => this.state, apply: (state) => void (this.state = state) });

  /** All that makes up what the reader sees, JSON-safe. What is set may come from anywhere: it is checked and bounded. */
  get state(): GraphViewState {
    return { version: 1, options: this.options, ...this.situation };
  }
  set state(state: unknown) {
    const { version: _, options, ...situation } = readState(state);
    this.namespaces = undefined;
    this.options = options;
    this.situation = situation;
    this.restored();
  }

  /** @internal */
  readonly change = (change: SituationChange, step = false): void => {
    this.situation = changed(this.situation, change);
    this.#tell(step);
  };

  /** @internal */
  readonly choose = (change: Partial<GraphViewOptions>): void => {
    this.options = change;
    emit(this, 'mesh-options-change', { options: this.options });
    this.#tell(false);
  };

  /** Shows a state that the reader chose. @internal */
  readonly adopt = (state: GraphViewState): void => {
    this.state = state;
    emit(this, 'mesh-options-change', { options: this.options });
    this.#tell(true);
  };

  /** Called when a state was set. */
  protected abstract restored(): void;

  #tell(step: boolean): void {
    emit(this, 'mesh-state-change', { state: this.state });
    this.#url.changed(step);
  }
}
