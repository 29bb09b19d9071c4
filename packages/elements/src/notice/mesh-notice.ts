import { type CSSResultGroup, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { tokenStyles } from '../tokens/token-styles.js';
import { noticeStyles } from './mesh-notice.styles.js';

/**
 * @summary Stands where content would be: why there is none, and what to do.
 *
 * @slot - What the reader can do: buttons.
 * @csspart heading - What happened.
 * @csspart detail - The words of the one who failed.
 */
export class MeshNotice extends LitElement {
  static override styles: CSSResultGroup = [tokenStyles, noticeStyles];

  /** `error` is announced at once, the others politely. */
  @property({ reflect: true }) tone: 'info' | 'error' = 'info';
  @property() heading = '';
  @property() hint = '';
  /** Untrusted words of the other end; shown as text. */
  @property() detail = '';

  override render(): TemplateResult {
    return html`
      <div role=${this.tone === 'error' ? 'alert' : 'status'}>
        <p class="heading" part="heading">${this.heading}</p>
        ${this.hint ? html`<p>${this.hint}</p>` : nothing} ${this.detail ? html`<code part="detail">${this.detail}</code>` : nothing}
      </div>
      <slot></slot>
    `;
  }
}
