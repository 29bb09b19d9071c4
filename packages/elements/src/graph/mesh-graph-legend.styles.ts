import { css, type CSSResultGroup } from 'lit';
import { tokenStyles } from '../tokens/token-styles.js';

export const styles: CSSResultGroup = [
  tokenStyles,
  css`
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: calc(var(--_space) * 1) calc(var(--_space) * 3);
      padding: calc(var(--_space) * 1.25) calc(var(--_space) * 1.75);
      background: var(--_color-surface-raised);
      font-size: calc(var(--_font-size) * 0.9);
    }
    :host([hidden]) {
      display: none;
    }
    section {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: calc(var(--_space) * 0.25) calc(var(--_space) * 1.5);
    }
    h3 {
      margin: 0;
      font-size: inherit;
      font-weight: 600;
      color: var(--_color-text-muted);
    }
    ul {
      display: contents;
      list-style: none;
    }
    li {
      display: inline-flex;
      align-items: center;
      gap: calc(var(--_space) * 0.75);
      white-space: nowrap;
    }
    svg {
      flex: none;
      fill: none;
      stroke-linejoin: round;
      stroke-linecap: round;
      overflow: visible;
    }
    .tag {
      forced-color-adjust: none;
      min-inline-size: 1.1em;
      padding: 0 0.4em;
      border-radius: 0.3em;
      background: var(--_color-text-muted);
      color: var(--_color-surface-raised);
      font-size: 0.8em;
      font-weight: 700;
      line-height: 1.5;
      text-align: center;
    }
  `,
];
