import { css, type CSSResult } from 'lit';

export const findBarStyles: CSSResult = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  :host([hidden]) {
    display: none;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: calc(var(--_space) * 0.75);
  }
  mesh-find-field {
    flex: 1 1 12rem;
    max-inline-size: 28rem;
  }
  .group {
    display: flex;
    align-items: center;
    min-block-size: 2rem;
    gap: calc(var(--_space) * 0.25);
  }
  .group:has(> .visually-hidden:only-child) {
    display: contents;
  }
  .count {
    font-size: 0.93em;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
    color: var(--_color-text-muted);
  }
  .count:not(:empty) {
    padding-inline: calc(var(--_space) * 0.5);
  }
  .note {
    margin: 0;
    font-size: 0.93em;
    color: var(--_color-text-muted);
  }
  .note:not(:empty) {
    margin-block-start: calc(var(--_space) * 0.5);
  }
  @container (max-inline-size: 34rem) {
    mesh-find-field {
      flex-basis: 100%;
      max-inline-size: none;
    }
  }
  dialog {
    inline-size: min(44rem, 94vw);
    max-block-size: 86vh;
    padding: 0;
    overflow: hidden;
    border: 1px solid var(--_color-border);
    border-radius: var(--_radius);
    background: var(--_color-surface-raised);
    color: var(--_color-text);
    box-shadow: 0 1rem 3rem rgb(0 0 0 / 0.3);
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 0.4);
  }
  .help {
    display: flex;
    flex-direction: column;
    max-block-size: 86vh;
  }
  header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    padding: var(--_space) calc(var(--_space) * 2);
    border-block-end: 1px solid var(--_color-border);
  }
  .scroll {
    overflow-y: auto;
    padding: 0 calc(var(--_space) * 2) calc(var(--_space) * 2);
  }
  .scroll:focus-visible {
    outline-offset: -2px;
  }
  h2 {
    margin: 0;
    font-size: 1.14em;
  }
  h3 {
    margin: calc(var(--_space) * 2) 0 calc(var(--_space) * 0.5);
    font-size: 1em;
  }
  ul {
    margin: 0;
    padding-inline-start: 1.25rem;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  th {
    font-size: 0.86em;
    font-weight: 600;
    color: var(--_color-text-muted);
  }
  th,
  td {
    padding: calc(var(--_space) * 0.375) calc(var(--_space) * 2) calc(var(--_space) * 0.375) 0;
    border-block-end: 1px solid var(--_color-border);
    text-align: start;
    vertical-align: baseline;
    overflow-wrap: anywhere;
  }
  code,
  kbd {
    font-family: var(--_font-mono);
    font-size: 0.93em;
  }
`;
