import { importAgain } from './import-again.js';

type PartState<Module> = { readonly status: 'failed' | 'loading' | 'unasked' } | { readonly status: 'ready'; readonly module: Module };

/** Code that is loaded when it is first needed, once for the whole page, whoever needs it. */
export class Part<Module extends object = object> {
  readonly #load: () => Promise<Module>;
  readonly #listeners: Set<() => void> = new Set();
  #state: PartState<Module> = { status: 'unasked' };
  #attempts = 0;

  constructor(load: () => Promise<Module>) {
    this.#load = load;
  }

  get status(): PartState<Module>['status'] {
    return this.#state.status;
  }

  /** Undefined until it is there. */
  get module(): Module | undefined {
    return this.#state.status === 'ready' ? this.#state.module : undefined;
  }

  /** Loads it unless that was done or is under way; after a failure it is tried again. Never rejects: `status` tells. */
  async load(): Promise<Module | undefined> {
    if (this.#state.status === 'ready' || this.#state.status === 'loading') return this.#settled();
    this.#set({ status: 'loading' });
    this.#attempts += 1;
    try {
      const module = await (this.#attempts === 1 ? this.#load() : importAgain(this.#load, this.#attempts));
      this.#set({ status: 'ready', module });
    } catch (error) {
      this.#set({ status: 'failed' });
      console.error(error);
    }
    return this.module;
  }

  /** Calls back whenever it stands otherwise; gives what ends that. */
  watch(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #settled(): Promise<Module | undefined> {
    if (this.#state.status !== 'loading') return Promise.resolve(this.module);
    return new Promise((resolve) => {
      const end = this.watch(() => {
        end();
        resolve(this.module);
      });
    });
  }

  #set(state: PartState<Module>): void {
    this.#state = state;
    for (const listener of [...this.#listeners]) listener();
  }
}
