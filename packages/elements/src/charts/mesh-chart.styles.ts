import { css, type CSSResult } from 'lit';

export const chartStyles: CSSResult = css`
  :host {
    display: block;
    position: relative;
    min-inline-size: 0;
  }
  figure {
    margin: 0;
  }
  figcaption {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 0.75);
    min-block-size: 2rem;
  }
  [part='heading'] {
    font-weight: 600;
  }
  .unit {
    flex: 1;
    font-size: 0.86em;
    color: var(--_color-text-muted);
  }
  figcaption .button {
    color: var(--_color-text-muted);
  }
  #plot {
    block-size: var(--mesh-chart-height, 9rem);
    border-radius: calc(var(--_radius) * 0.5);
    overflow: hidden;
  }
  .empty {
    margin: 0;
    padding-block: calc(var(--_space) * 2);
    color: var(--_color-text-muted);
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 0.86em;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: calc(var(--_space) * 0.25) 0 calc(var(--_space) * 0.25) var(--_space);
    font-weight: 400;
    text-align: end;
    white-space: nowrap;
  }
  thead th {
    color: var(--_color-text-muted);
  }
  .legend th[scope='row'] {
    inline-size: 100%;
    padding-inline-start: 0;
    text-align: start;
    white-space: normal;
    overflow-wrap: anywhere;
  }
  .toggle {
    min-block-size: 1.5rem;
    padding: 0;
    border: 0;
    background: none;
    font: inherit;
    color: inherit;
    text-align: start;
    cursor: pointer;
  }
  .toggle:focus-visible {
    outline: 2px solid var(--_color-focus);
    outline-offset: 2px;
  }
  .toggle[aria-pressed='false'] {
    color: var(--_color-text-muted);
    text-decoration: line-through;
  }
  .toggle[aria-pressed='false'] .swatch {
    visibility: hidden;
  }
  .swatch {
    margin-inline-end: var(--_space);
    vertical-align: middle;
    fill: none;
    stroke: currentColor;
    stroke-width: 2.5;
  }
  .scroll {
    max-block-size: 16rem;
    overflow: auto;
    border: 1px solid var(--_color-border);
    border-radius: calc(var(--_radius) * 0.75);
  }
  .values th,
  .values td {
    padding-inline: var(--_space);
  }
  .values thead th {
    position: sticky;
    inset-block-start: 0;
    background: var(--_color-surface-sunken);
  }
  .values tbody tr + tr > * {
    border-block-start: 1px solid var(--_color-border);
  }
  .chosen {
    margin: calc(var(--_space) * 0.5) 0 0;
    font-size: 0.86em;
    color: var(--_color-text-muted);
  }
  .chosen:empty {
    margin: 0;
  }
  .marks {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_space) * 2);
    margin: 0;
    padding: calc(var(--_space) * 0.25) 0 0;
    font-size: 0.86em;
    color: var(--_color-text-muted);
    list-style: none;
  }
  .marks li {
    display: inline-flex;
    align-items: center;
  }
  .marks .gap {
    inline-size: 1.5rem;
    block-size: 0.75rem;
    margin-inline-end: var(--_space);
    background: color-mix(in srgb, var(--_color-border) 45%, transparent);
    outline: 1px solid var(--_color-border);
  }
  .health-degraded {
    color: var(--_health-degraded);
  }
  .health-failure {
    color: var(--_health-failure);
  }
  .series-1 {
    color: var(--_series-1);
  }
  .series-2 {
    color: var(--_series-2);
  }
  .series-3 {
    color: var(--_series-3);
  }
  .series-4 {
    color: var(--_series-4);
  }
  .series-5 {
    color: var(--_series-5);
  }
  .series-6 {
    color: var(--_series-6);
  }
  .series-7 {
    color: var(--_series-7);
  }
  .series-8 {
    color: var(--_series-8);
  }
`;
