import { css, type CSSResult } from 'lit';

/** The tree and the table where they are shown instead of the picture. */
export const twinStyles: CSSResult = css`
  .twin.tree,
  .twin-table {
    position: absolute;
    inset: 0;
    overflow: auto;
    padding: calc(var(--_space) * 1.5);
    padding-block-start: 3.25rem;
    background: var(--_color-surface);
    color: var(--_color-text);
  }
  .twin.tree .row {
    display: block;
    inline-size: fit-content;
    max-inline-size: 100%;
    min-block-size: 1.75rem;
    padding: calc(var(--_space) * 0.25) var(--_space);
    border: 1px solid transparent;
    border-radius: calc(var(--_radius) * 0.5);
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  /* What changes in one part is laid out without the others. Skipping what is out of sight would take it out of the accessibility tree. */
  .twin .rows {
    contain: layout style;
  }
  .twin:not(.tree) .rows {
    contain: strict;
    block-size: 1px;
  }
  .row::before {
    content: '';
    display: inline-block;
    inline-size: 1.1em;
  }
  .row[aria-expanded='true']::before {
    content: '▾' / '';
  }
  .row[aria-expanded='false']::before {
    content: '▸' / '';
  }
  .row[data-level='2'] {
    margin-inline-start: 1.5rem;
  }
  .row[data-level='3'] {
    margin-inline-start: 3rem;
  }
  .row[data-level='4'] {
    margin-inline-start: 4.5rem;
  }
  .row[data-level='5'],
  .row[data-level='6'] {
    margin-inline-start: 6rem;
  }
  .row.box {
    font-weight: 600;
  }
  .row.edge {
    color: var(--_color-text-muted);
  }
  .row.failure,
  td.failure {
    color: var(--_health-failure);
    font-weight: 600;
  }
  .row.degraded,
  td.degraded {
    color: var(--_health-degraded);
  }
  .row:hover {
    background: var(--_color-surface-sunken);
  }
  .row[aria-selected='true'],
  tr.selected {
    background: var(--_color-surface-sunken);
    border-color: var(--_color-accent);
    box-shadow: inset 3px 0 0 var(--_color-accent);
  }
  .twin :focus-visible,
  .twin-table :focus-visible {
    outline: 2px solid var(--_color-focus);
    outline-offset: -2px;
  }
  .twin-table .scroll {
    overflow-x: auto;
  }
  .twin-table table {
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  .twin-table :is(th, td) {
    padding: calc(var(--_space) * 0.5) var(--_space);
    border-block-end: 1px solid var(--_color-border);
    font-weight: 400;
    text-align: start;
    white-space: nowrap;
  }
  .twin-table td.failure {
    font-weight: 600;
  }
  /* Long names do not push the figures out of sight. */
  .twin-table tbody :is(th, th + td) {
    min-inline-size: 8rem;
    max-inline-size: max(8rem, 24cqi);
    white-space: normal;
    overflow-wrap: anywhere;
  }
  .twin-table th > button {
    min-block-size: 1.75rem;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_color-accent);
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .twin-table .sort {
    color: var(--_color-text-muted);
    font-weight: 600;
  }
  @media (forced-colors: active) {
    .row[aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
