import { css, type CSSResult } from 'lit';

export const timeControlsStyles: CSSResult = css`
  :host {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 0.75);
    max-inline-size: 100%;
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
