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
  @container (max-inline-size: 80rem) {
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
  .columns {
    columns: 3 14rem;
    column-gap: calc(var(--_space) * 3);
    inline-size: min(50rem, calc(100vw - 4rem));
    max-inline-size: 100%;
  }
  fieldset {
    break-inside: avoid;
    min-inline-size: 0;
    margin: 0 0 calc(var(--_space) * 1.5);
    padding: 0;
    border: 0;
  }
  .choice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 var(--_space);
    clear: both;
    min-block-size: 2rem;
  }
  .choice select {
    max-inline-size: 100%;
    padding: 0.125rem calc(var(--_space) * 0.5);
    border: 1px solid var(--_color-border-strong);
    border-radius: calc(var(--_radius) * 0.5);
    background: var(--_color-surface-raised);
    color: var(--_color-text);
    font: inherit;
  }
  .note {
    margin: 0;
    font-size: 0.86em;
    color: var(--_color-text-muted);
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
