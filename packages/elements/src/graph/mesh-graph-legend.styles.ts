import { css, type CSSResultGroup } from 'lit';
import { tokenStyles } from '../tokens/token-styles.js';

export const styles: CSSResultGroup = [
  tokenStyles,
  css`
    :host {
      container: legend / inline-size;
      display: block;
      padding: calc(var(--_space) * 1.25) calc(var(--_space) * 1.75);
      background: var(--_color-surface-raised);
      font-size: calc(var(--_font-size) * 0.9);
    }
    :host([hidden]) {
      display: none;
    }
    section + section {
      margin-block-start: var(--_space);
      padding-block-start: var(--_space);
      border-block-start: 1px solid var(--_color-border);
    }
    h3 {
      margin: 0 0 calc(var(--_space) * 0.5);
      font-size: inherit;
      font-weight: 600;
      color: var(--_color-text-muted);
    }
    ul {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(10.5rem, 100%), 1fr));
      gap: calc(var(--_space) * 0.5) var(--_space);
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      align-items: center;
      gap: calc(var(--_space) * 0.75);
      min-block-size: 1.625rem;
      overflow-wrap: anywhere;
    }
    @container legend (min-inline-size: 34rem) {
      section {
        display: grid;
        grid-template-columns: 6.5rem 1fr;
        gap: var(--_space);
      }
      h3 {
        margin: 0;
        line-height: 1.625rem;
      }
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
