import { css, type CSSResult } from 'lit';

/** The details of the selection, beside the graph or below it. */
export const panelStyles: CSSResult = css`
  .panel {
    flex: none;
    position: relative;
    inline-size: min(24rem, 42%);
    border-inline-start: 1px solid var(--_color-border);
    background: var(--_color-surface-raised);
  }
  .details {
    position: absolute;
    inset: 0;
    overflow-y: auto;
    padding: calc(var(--_space) * 1.5) calc(var(--_space) * 2);
  }
  .close {
    position: absolute;
    inset-block-start: var(--_space);
    inset-inline-end: var(--_space);
    z-index: 1;
    background: var(--_color-surface-raised);
  }
  .kind,
  h2 {
    padding-inline-end: 2rem;
  }
  .kind {
    margin: 0;
    font-size: 0.86em;
    color: var(--_color-text-muted);
  }
  h2 {
    margin: 0;
    font-size: 1.2em;
    line-height: 1.3;
    overflow-wrap: anywhere;
  }
  .reasons {
    margin: calc(var(--_space) * 0.25) 0 0;
    padding-inline-start: 1.375rem;
    list-style: none;
    color: var(--_color-text-muted);
  }
  .version {
    font-weight: 400;
    color: var(--_color-text-muted);
  }
  h2 .icon {
    vertical-align: -0.1em;
    color: var(--_color-text-muted);
  }
  .health {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 0.75);
    margin: calc(var(--_space) * 0.5) 0 0;
  }
  .health::before {
    content: '';
    inline-size: 0.625rem;
    block-size: 0.625rem;
    border-radius: 50%;
    background: var(--_health-na);
  }
  .health.healthy::before {
    background: var(--_health-healthy);
  }
  .health.degraded::before {
    border-radius: 2px;
    rotate: 45deg;
    background: var(--_health-degraded);
  }
  .health.failure::before {
    border-radius: 2px;
    background: var(--_health-failure);
  }
  .health.not-ready::before {
    background: var(--_health-not-ready);
  }
  table {
    inline-size: 100%;
    margin-block: var(--_space);
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  .panel :is(th, td) {
    padding: calc(var(--_space) * 0.5) 0 calc(var(--_space) * 0.5) var(--_space);
    border-block-end: 1px solid var(--_color-border);
    font-weight: 400;
    text-align: end;
  }
  .panel :is(th, td):first-child {
    padding-inline-start: 0;
    text-align: start;
  }
  thead th,
  dt {
    font-size: 0.86em;
    color: var(--_color-text-muted);
  }
  dl {
    margin-block: var(--_space);
  }
  dl div {
    display: flex;
    justify-content: space-between;
    gap: var(--_space);
    padding-block: calc(var(--_space) * 0.5);
    border-block-end: 1px solid var(--_color-border);
  }
  dd {
    margin: 0;
    font-variant-numeric: tabular-nums;
  }
  @container graph-view (max-inline-size: 44rem) {
    .panel {
      position: absolute;
      inset-block: auto 0;
      inset-inline: 0;
      inline-size: auto;
      block-size: 66%;
      border-inline-start: 0;
      border-block-start: 1px solid var(--_color-border);
      box-shadow: 0 -0.5rem 1.5rem rgb(0 0 0 / 0.15);
    }
  }
`;
