import { css, type CSSResult } from 'lit';

export const helpMenuStyles: CSSResult = css`
  :host {
    display: inline-flex;
  }
  #panel {
    overflow-y: auto;
  }
  .panel {
    inline-size: min(30rem, 92vw);
    padding: var(--_space) calc(var(--_space) * 1.75) calc(var(--_space) * 1.75);
  }
  p {
    margin: 0;
    color: var(--_color-text-muted);
  }
  h3 {
    margin: calc(var(--_space) * 1.5) 0 calc(var(--_space) * 0.5);
    font-size: 0.93em;
  }
  dl {
    display: grid;
    grid-template-columns: minmax(7rem, 2fr) 3fr;
    gap: calc(var(--_space) * 0.5) calc(var(--_space) * 1.5);
    margin: 0;
  }
  dt {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  dd {
    margin: 0;
  }
`;
