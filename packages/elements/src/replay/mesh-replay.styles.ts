import { css, type CSSResult } from 'lit';

export const replayStyles: CSSResult = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 0.75);
  }
  .scrubber {
    flex: 1 1 10rem;
    min-inline-size: 6rem;
    min-block-size: 2rem;
    margin: 0;
    accent-color: var(--_color-accent);
    cursor: pointer;
  }
  .moment {
    min-inline-size: 11.5rem;
    font-variant-numeric: tabular-nums;
    font-weight: 600;
    white-space: nowrap;
  }
  @container (max-inline-size: 34rem) {
    .scrubber {
      flex-basis: calc(100% - 9rem);
    }
  }
`;
