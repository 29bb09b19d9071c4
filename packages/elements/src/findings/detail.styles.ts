import { css, type CSSResult } from 'lit';

export const detailStyles: CSSResult = css`
  .detail {
    display: grid;
    grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
    gap: calc(var(--_space) * 3);
    padding: var(--_space) calc(var(--_space) * 2) calc(var(--_space) * 2) calc(var(--_space) * 5.5);
    background: var(--_color-surface);
  }
  h4,
  h5 {
    margin: 0;
  }
  h4 {
    font-size: 1.07em;
  }
  h5 {
    margin-block-start: calc(var(--_space) * 1.5);
    font-size: 0.86em;
    font-weight: 600;
    letter-spacing: 0.04em;
    text-transform: uppercase;
    color: var(--_color-text-muted);
  }
  .texts > h5:first-child {
    margin-block: 0.25em 0;
  }
  .detail p {
    margin-block: calc(var(--_space) * 0.75);
    line-height: 1.5;
    overflow-wrap: anywhere;
  }
  .detail p code {
    padding-inline: 0.25em;
    border-radius: 0.25em;
    background: var(--_color-surface-sunken);
  }
  .link {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.5em;
    min-block-size: 1.75rem;
    padding: 0;
    border: 0;
    background: none;
    text-align: start;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .link .object {
    color: var(--_color-accent);
    text-decoration: underline;
  }
  .words > .button {
    margin-block-start: var(--_space);
  }
  .skeleton.yaml {
    block-size: 12rem;
  }
  pre {
    max-block-size: 24rem;
    margin: calc(var(--_space) * 0.75) 0 0;
    padding-block: var(--_space);
    overflow: auto;
    border: 1px solid var(--_color-border);
    border-radius: calc(var(--_radius) * 0.75);
    background: var(--_color-surface-raised);
    line-height: 1.5;
  }
  .line {
    display: block;
    min-inline-size: max-content;
    padding-inline-end: var(--_space);
    white-space: pre;
    color: inherit;
    background: none;
    text-decoration: none;
    border-inline-start: 3px solid transparent;
  }
  .number {
    display: inline-block;
    box-sizing: border-box;
    inline-size: 3.5em;
    padding-inline-end: 1em;
    text-align: end;
    color: var(--_color-text-muted);
    user-select: none;
  }
  mark.line {
    border-color: var(--_health-degraded);
    background: color-mix(in srgb, var(--_health-degraded) 14%, transparent);
  }
  ins.line {
    border-color: var(--_health-healthy);
    background: color-mix(in srgb, var(--_health-healthy) 14%, transparent);
  }
  del.line {
    border-color: var(--_health-failure);
    background: color-mix(in srgb, var(--_health-failure) 12%, transparent);
  }
  .diff .number {
    inline-size: 2em;
    padding-inline-end: 0.75em;
  }
  .line.gap {
    padding-inline-start: 1em;
    font-family: var(--_font);
    color: var(--_color-text-muted);
  }
  .change-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space);
    margin-block-start: calc(var(--_space) * 1.5);
  }
  .change-head h5 {
    margin: 0;
  }
  .unread {
    padding: var(--_space) calc(var(--_space) * 1.5);
    border-inline-start: 3px solid var(--_health-not-ready);
    background: var(--_color-surface-raised);
  }
  .unmade {
    border: 1px dashed var(--_color-border-strong);
    border-radius: var(--_radius);
    padding-inline: calc(var(--_space) * 1.5);
  }
  .unmade summary {
    display: flex;
    justify-content: space-between;
    align-items: center;
    min-block-size: 2.5rem;
    cursor: pointer;
    list-style: none;
  }
  .unmade[open] summary .icon {
    rotate: 180deg;
  }
  .unmade p {
    margin-block: 0 var(--_space);
    color: var(--_color-text-muted);
  }
  dl {
    max-block-size: 20rem;
    overflow-y: auto;
    margin: 0 0 var(--_space);
  }
  dt {
    font-weight: 600;
    margin-block-start: var(--_space);
  }
  dd {
    margin: 0.25em 0 0;
    overflow-wrap: anywhere;
  }
  @container findings (inline-size < 52rem) {
    .detail {
      grid-template-columns: minmax(0, 1fr);
      gap: var(--_space);
      padding-inline: calc(var(--_space) * 1.5);
    }
  }
  @media (forced-colors: active) {
    .line {
      padding-inline-start: 3px;
      border-inline-start: 0;
    }
    mark.line,
    ins.line,
    del.line {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
    }
    .line .number {
      color: inherit;
    }
  }
`;
