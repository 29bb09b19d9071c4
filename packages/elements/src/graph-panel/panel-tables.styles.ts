import { css, type CSSResult } from 'lit';

/** Tables, lists of terms and bars of the panel. */
export const panelTableStyles: CSSResult = css`
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: calc(var(--_space) * 0.4) 0 calc(var(--_space) * 0.4) var(--_space);
    border-block-end: 1px solid var(--_color-border);
    font-weight: 400;
    text-align: end;
    vertical-align: baseline;
  }
  td {
    white-space: nowrap;
  }
  :is(th, td):first-child {
    padding-inline-start: 0;
    text-align: start;
  }
  .long {
    overflow-wrap: anywhere;
  }
  /* What follows a sign stands beside it in all its lines. */
  .long:has(> .sign) {
    padding-inline-start: 1.25rem;
  }
  .long > .sign {
    margin-inline-start: -1.25rem;
  }
  .long > :is(.sign, .link) {
    vertical-align: top;
  }
  thead th,
  dt {
    font-size: 0.93em;
    color: var(--_color-text-muted);
  }
  .group th {
    padding-block-start: var(--_space);
    font-weight: 600;
  }
  .flows tbody:first-of-type .group th {
    padding-block-start: calc(var(--_space) * 0.4);
  }
  .flows tr:not(.group) > :first-child {
    padding-inline-start: var(--_space);
  }
  tr:has(+ .shares) > *,
  .lead > * {
    border-block-end: 0;
  }
  .shares td {
    padding-block-start: 0;
    white-space: normal;
  }
  .meaning td {
    padding-block-start: 0;
    white-space: normal;
    color: var(--_color-text-muted);
  }
  .meaning p {
    margin: 0;
  }
  .server th b,
  tr.none th {
    color: var(--_health-failure);
    font-size: inherit;
  }
  .client th b {
    color: var(--_health-degraded);
  }
  .times {
    margin-block-start: var(--_space);
    table-layout: fixed;
  }
  .times :is(th, td):first-child {
    text-align: end;
  }
  caption {
    font-size: 0.93em;
    text-align: start;
    color: var(--_color-text-muted);
  }
  .scroll {
    overflow-x: auto;
  }
  .wide :is(th, td) {
    min-inline-size: 4rem;
    vertical-align: top;
  }
  .wide th[scope='row'] {
    min-inline-size: 12rem;
  }
  dl {
    margin: calc(var(--_space) * 0.5) 0 0;
  }
  dl div {
    display: flex;
    justify-content: space-between;
    gap: calc(var(--_space) * 2);
    padding-block: calc(var(--_space) * 0.4);
    border-block-end: 1px solid var(--_color-border);
  }
  dd {
    margin: 0;
    min-inline-size: 0;
    text-align: end;
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }
  dd .icon {
    vertical-align: -0.15em;
  }
  .ends div {
    justify-content: flex-start;
  }
  .ends dt {
    flex: none;
    inline-size: 4rem;
  }
  .ends dd {
    text-align: start;
  }
  .counts dl,
  dl.counts {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr));
    column-gap: calc(var(--_space) * 3);
  }
  .bar {
    display: block;
    border-radius: 4px;
    background: var(--_color-surface-sunken);
    forced-color-adjust: none;
  }
  .classes {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_space) * 1.5);
    padding-block: calc(var(--_space) * 0.25);
    font-size: 0.93em;
    color: var(--_color-text-muted);
  }
  .swatch {
    display: inline-block;
    inline-size: 0.6em;
    block-size: 0.6em;
    margin-inline-end: 0.4em;
    border-radius: 2px;
    forced-color-adjust: none;
  }
  .swatch.ok {
    background: var(--_health-healthy);
  }
  .swatch.redirect {
    background: var(--_protocol-tcp);
  }
  .swatch.client {
    background: var(--_health-degraded);
  }
  .swatch.server {
    background: var(--_health-failure);
  }
  .swatch.none {
    background: var(--_color-text);
  }
  rect.ok {
    fill: var(--_health-healthy);
  }
  rect.redirect {
    fill: var(--_protocol-tcp);
  }
  rect.client {
    fill: var(--_health-degraded);
  }
  rect.server {
    fill: var(--_health-failure);
  }
  rect.none {
    fill: var(--_color-text);
  }
  @media (forced-colors: active) {
    .bar {
      display: none;
    }
    .swatch {
      display: none;
    }
  }
`;
