import { css, type CSSResult } from 'lit';

export const exportStyles: CSSResult = css`
  :host {
    display: inline-flex;
  }
  #panel {
    overflow-y: auto;
  }
  .panel {
    inline-size: min(22rem, 90vw);
    padding: calc(var(--_space) * 1.25) calc(var(--_space) * 1.75);
  }
  p {
    margin: 0;
    color: var(--_color-text-muted);
  }
  table {
    inline-size: 100%;
    margin-block: calc(var(--_space) * 0.75);
    border-collapse: collapse;
  }
  th {
    font-weight: 400;
    text-align: start;
  }
  td {
    inline-size: 1px;
    padding: calc(var(--_space) * 0.25) 0 calc(var(--_space) * 0.25) calc(var(--_space) * 0.75);
  }
  .said {
    min-block-size: 1.45em;
    overflow-wrap: anywhere;
  }
`;
