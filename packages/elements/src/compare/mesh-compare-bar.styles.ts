import { css, type CSSResult } from 'lit';

export const compareStyles: CSSResult = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 0.75) calc(var(--_space) * 1.25);
  }
  .modes {
    display: inline-flex;
    gap: var(--_space);
  }
  .mode {
    display: inline-flex;
    align-items: center;
    gap: calc(var(--_space) * 0.5);
    min-block-size: 2rem;
    cursor: pointer;
  }
  .mode input {
    margin: 0;
    accent-color: var(--_color-accent);
  }
  .moment {
    font-variant-numeric: tabular-nums;
    color: var(--_color-text-muted);
  }
  .counts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_space) * 1.5);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .count {
    display: inline-flex;
    align-items: center;
    gap: calc(var(--_space) * 0.5);
    white-space: nowrap;
  }
  .sign {
    flex: none;
    fill: none;
    stroke-width: 2.2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .failed {
    color: var(--_health-failure);
  }
  .close {
    margin-inline-start: auto;
  }
  #panel {
    overflow-y: auto;
  }
  .list {
    inline-size: min(30rem, 92vw);
    padding: var(--_space) 0;
  }
  h3 {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 0.75);
    margin: 0;
    padding: calc(var(--_space) * 0.75) calc(var(--_space) * 1.5);
    font-size: 0.93em;
  }
  .list ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 calc(var(--_space) * 2);
    inline-size: 100%;
    min-block-size: 2rem;
    padding: calc(var(--_space) * 0.5) calc(var(--_space) * 1.5) calc(var(--_space) * 0.5) calc(var(--_space) * 4.25);
    border: 0;
    background: none;
    text-align: start;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .line:hover {
    background: var(--_color-surface-sunken);
  }
  .line:focus-visible {
    outline-offset: -2px;
  }
  .muted {
    font-weight: 400;
    font-size: 0.93em;
    color: var(--_color-text-muted);
  }
  p.muted {
    margin: 0;
    padding-inline-start: calc(var(--_space) * 4.25);
  }
`;
