import { css, type CSSResult } from 'lit';

export const metricsPanelStyles: CSSResult = css`
  :host {
    display: block;
  }
  h3 {
    margin: 0;
    padding-block: var(--_space) calc(var(--_space) * 0.5);
    font-size: 0.86em;
    font-weight: 600;
    letter-spacing: 0.04em;
    text-transform: uppercase;
    color: var(--_color-text-muted);
  }
  .charts {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(17rem, 100%), 1fr));
    gap: calc(var(--_space) * 2) calc(var(--_space) * 3);
    padding-block-end: calc(var(--_space) * 2);
  }
  .chart {
    block-size: 14rem;
  }
`;
