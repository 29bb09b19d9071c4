import { css, type CSSResult } from 'lit';

export const goToStyles: CSSResult = css`
  :host {
    display: inline-flex;
  }
  .panel {
    display: flex;
    flex-direction: column;
    inline-size: min(24rem, 90vw);
    max-block-size: 24rem;
  }
  .search {
    display: flex;
    align-items: center;
    gap: var(--_space);
    padding: var(--_space) calc(var(--_space) * 1.5);
    border-block-end: 1px solid var(--_color-border);
  }
  .search:focus-within {
    box-shadow: inset 0 -2px var(--_color-focus);
  }
  input {
    flex: 1;
    min-inline-size: 0;
    min-block-size: 1.75rem;
    padding: 0;
    border: 0;
    outline: none;
    background: none;
  }
  input:focus-visible {
    outline: none;
  }
  input::placeholder {
    color: var(--_color-text-muted);
    opacity: 1;
  }
  #list {
    overflow-y: auto;
  }
  .count {
    margin: 0;
    padding: calc(var(--_space) * 0.75) calc(var(--_space) * 1.5);
    border-block-start: 1px solid var(--_color-border);
    font-size: 0.86em;
    color: var(--_color-text-muted);
  }
`;
