import { css, type CSSResult } from 'lit';

export const timeControlsStyles: CSSResult = css`
  :host {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 0.75);
    max-inline-size: 100%;
  }
  /* The nearest container is the view: on a narrow page all three stay on one line, unless text is so large that nothing were left of them. */
  @container (min-inline-size: 16rem) and (max-inline-size: 24rem) {
    :host {
      flex-wrap: nowrap;
    }
    .field {
      flex-shrink: 1;
      min-inline-size: 0;
    }
    .field:first-child {
      flex-shrink: 2;
    }
    .field select {
      padding-inline-end: 1.5rem;
    }
    .button {
      flex: none;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    :host([refreshing]) .button .icon {
      animation: turn 1s linear infinite;
    }
  }
  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }
`;
