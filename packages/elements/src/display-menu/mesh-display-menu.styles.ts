import { css, type CSSResult } from 'lit';

export const displayMenuStyles: CSSResult = css`
  :host {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 0.75);
    max-inline-size: 100%;
  }
  /* The nearest container is the view; without one the names stay. */
  @container (max-inline-size: 30rem) {
    .field .name {
      display: none;
    }
  }
  #panel {
    overflow-y: auto;
  }
  .panel {
    inline-size: max-content;
    max-inline-size: 100%;
    padding: var(--_space) calc(var(--_space) * 1.75);
  }
  fieldset {
    margin: calc(var(--_space) * 0.75) 0 0;
    padding: var(--_space) 0 0;
    border: 0;
    border-block-start: 1px solid var(--_color-border);
  }
  legend {
    float: inline-start;
    inline-size: 100%;
    padding: 0 0 calc(var(--_space) * 0.25);
    font-size: 0.86em;
    font-weight: 600;
    color: var(--_color-text-muted);
  }
  legend + .check {
    clear: both;
  }
`;
