import { css, type CSSResult } from 'lit';

/** For `renderPager`. */
export const pagerStyles: CSSResult = css`
  .pager {
    display: flex;
    justify-content: center;
    align-items: center;
    gap: calc(var(--_space) * 1.5);
    padding-block: var(--_space);
    font-variant-numeric: tabular-nums;
  }
  .pager .button {
    display: grid;
    place-content: center;
    inline-size: 2rem;
    min-block-size: 2rem;
    padding: 0;
    border: 1px solid var(--_color-border);
    border-radius: calc(var(--_radius) * 0.75);
    background: var(--_color-surface-raised);
    color: var(--_color-text);
    cursor: pointer;
  }
  .pager [aria-disabled='true'] {
    color: color-mix(in srgb, currentColor 40%, transparent);
    cursor: default;
  }
  .pager .icon {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .previous .icon {
    rotate: 90deg;
  }
  .next .icon {
    rotate: -90deg;
  }
`;
