import { css, type CSSResult } from 'lit';

/** The colours of `severityIcons`, wherever they stand. */
export const severityIconStyles: CSSResult = css`
  .icon.error {
    color: var(--_health-failure);
  }
  .icon.warning {
    color: var(--_health-degraded);
  }
  .icon.info {
    color: var(--_protocol-tcp);
  }
  .icon .filled {
    fill: currentColor;
  }
  .icon .sign {
    stroke: var(--_color-surface-raised);
  }
  @media (forced-colors: active) {
    .icon .filled {
      fill: none;
    }
    .icon .sign {
      stroke: currentColor;
    }
  }
`;
