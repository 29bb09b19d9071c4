import type { FindingCode, ListedFinding } from '@meshlens/core';
import type { RulePage, rulePageOf, wordMessage } from '@meshlens/core/rule-pages';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

interface Pages {
  readonly rulePageOf: typeof rulePageOf;
  readonly wordMessage: typeof wordMessage;
}

/** The texts of rules, loaded when they are first wanted. All words of a finding are made here. */
export class RuleTexts implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #load: () => Promise<Pages>;
  readonly #worded: WeakMap<ListedFinding, string> = new WeakMap();
  #pages: Pages | undefined;
  #loading = false;
  #failed = false;

  constructor(host: ReactiveControllerHost, load: () => Promise<Pages> = () => import('@meshlens/core/rule-pages')) {
    this.#host = host;
    this.#load = load;
    host.addController(this);
  }

  get failed(): boolean {
    return this.#failed;
  }

  hostConnected(): void {
    this.#failed = false;
  }

  /** The sentence of a finding; its code until the texts are there, or where this version does not know it. */
  message(finding: ListedFinding): string {
    const known = this.#worded.get(finding);
    if (known !== undefined) return known;
    const page = this.page(finding.code);
    if (page === undefined || this.#pages === undefined) return finding.code;
    const message = this.#pages.wordMessage(page.message, finding.params);
    this.#worded.set(finding, message);
    return message;
  }

  page(code: FindingCode): RulePage | undefined {
    if (this.#pages === undefined && !this.#loading && !this.#failed) void this.#fetch();
    return this.#pages?.rulePageOf(code);
  }

  async #fetch(): Promise<void> {
    this.#loading = true;
    try {
      this.#pages = await this.#load();
    } catch {
      this.#failed = true;
    } finally {
      this.#loading = false;
      this.#host.requestUpdate();
    }
  }
}
