import { css, type CSSResult } from 'lit';

export const menuStyles: CSSResult = css`
  :host {
    display: contents;
  }
  #menu {
    min-inline-size: 12rem;
    max-inline-size: min(24rem, calc(100vw - 1rem));
    max-block-size: calc(100vh - 1rem);
    overflow-y: auto;
    padding-block: calc(var(--_space) * 0.5);
  }
  .item {
    display: block;
    inline-size: 100%;
    min-block-size: 2rem;
    padding: calc(var(--_space) * 0.5) calc(var(--_space) * 1.5);
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    text-decoration: none;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .item:hover {
    background: var(--_color-surface-sunken);
  }
  .item:focus {
    outline: none;
    background: var(--_color-accent);
    color: var(--_color-accent-text);
  }
  [role='separator'] {
    margin-block: calc(var(--_space) * 0.5);
    border-block-start: 1px solid var(--_color-border);
  }
  @media (forced-colors: active) {
    .item:focus {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
