import { css, type CSSResult } from 'lit';

/** The stale line and the placeholders of everything that is bound to a source. */
export const liveStyles: CSSResult = css`
  .stale {
    display: flex;
    align-items: center;
    gap: var(--_space);
    min-block-size: 2.25rem;
    margin: 0;
    padding: calc(var(--_space) * 0.5) calc(var(--_space) * 1.5);
    border-inline-start: 3px solid var(--_health-not-ready);
    background: var(--_color-surface-raised);
  }
  .stale .icon {
    color: var(--_health-not-ready);
  }
  .skeleton {
    border-radius: calc(var(--_radius) * 0.75);
    background: var(--_color-border);
    opacity: 0.6;
  }
  @media (prefers-reduced-motion: no-preference) {
    .skeleton {
      animation: breathe 1.6s ease-in-out infinite alternate;
    }
  }
  @keyframes breathe {
    to {
      opacity: 0.25;
    }
  }
  @media (forced-colors: active) {
    .skeleton {
      border: 1px solid CanvasText;
    }
  }
`;
