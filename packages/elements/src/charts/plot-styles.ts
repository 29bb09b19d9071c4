import { css, type CSSResult } from 'lit';

/** Places the parts that uPlot makes. Its own sheet would have to be loaded as text, and it brings a legend and fonts of its own. */
export const plotStyles: CSSResult = css`
  .u-wrap {
    position: relative;
    user-select: none;
  }
  .u-over,
  .u-under,
  .u-axis,
  .u-select,
  .u-cursor-x,
  .u-cursor-y,
  .u-cursor-pt {
    position: absolute;
  }
  .u-under {
    overflow: hidden;
  }
  .uplot canvas {
    position: relative;
    display: block;
    inline-size: 100%;
    block-size: 100%;
  }
  .u-select,
  .u-cursor-x,
  .u-cursor-y,
  .u-cursor-pt {
    inset-block-start: 0;
    left: 0;
    pointer-events: none;
  }
  .u-select {
    background: color-mix(in srgb, var(--_color-text) 14%, transparent);
  }
  .u-cursor-x {
    block-size: 100%;
    border-inline-end: 1px dashed var(--_color-border-strong);
  }
  .u-cursor-pt {
    border: 0 solid;
    border-radius: 50%;
    background-clip: padding-box;
  }
  .u-off {
    display: none;
  }
`;
