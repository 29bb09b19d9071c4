import { css, type CSSResult } from 'lit';

export const savedViewsStyles: CSSResult = css`
  :host {
    display: inline-flex;
  }
  #panel {
    overflow-y: auto;
  }
  .panel {
    inline-size: min(22rem, 90vw);
    padding: calc(var(--_space) * 1.5);
  }
  form {
    display: flex;
    flex: 1;
    gap: calc(var(--_space) * 0.75);
  }
  input {
    flex: 1;
    min-inline-size: 0;
    border-color: var(--_color-border-strong);
    cursor: text;
  }
  ul {
    margin: var(--_space) 0 0;
    padding: 0;
    list-style: none;
  }
  li {
    display: flex;
    align-items: center;
  }
  .apply {
    flex: 1;
    min-inline-size: 0;
    min-block-size: 2rem;
    padding: calc(var(--_space) * 0.25) var(--_space);
    border: 0;
    border-radius: calc(var(--_radius) * 0.75);
    background: none;
    color: var(--_color-accent);
    text-align: start;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .apply:hover {
    background: var(--_color-surface-sunken);
  }
  p {
    margin: var(--_space) 0 0;
    font-size: 0.93em;
    color: var(--_color-text-muted);
  }
  .said:empty {
    margin: 0;
  }
`;
