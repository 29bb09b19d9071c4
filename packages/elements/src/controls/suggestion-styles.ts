import { css, type CSSResult } from 'lit';

/** The lines of a list that is chosen from by arrow keys: what it is at the start, more about it at the end. */
export const suggestionStyles: CSSResult = css`
  .option {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: calc(var(--_space) * 2);
    padding: calc(var(--_space) * 0.625) calc(var(--_space) * 1.5);
    cursor: pointer;
  }
  .option .text {
    overflow-wrap: anywhere;
  }
  .option .note {
    font-size: 0.86em;
    text-align: end;
    color: var(--_color-text-muted);
  }
  .option:hover {
    background: var(--_color-surface-sunken);
  }
  .option.active {
    background: var(--_color-accent);
    color: var(--_color-accent-text);
  }
  .option.active .note {
    color: inherit;
  }
  @media (forced-colors: active) {
    .option.active {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
