import { css, type CSSResult } from 'lit';

/** What stands in the panel, apart from tables. */
export const panelContentStyles: CSSResult = css`
  section,
  details {
    margin-block-start: calc(var(--_space) * 2);
  }
  h3,
  summary {
    margin: 0;
    min-block-size: 1.75rem;
    font-size: 1em;
    font-weight: 600;
    line-height: 1.75rem;
  }
  summary {
    cursor: pointer;
    border-radius: calc(var(--_radius) * 0.5);
  }
  summary .counts {
    font-weight: 400;
  }
  .health {
    display: flex;
    margin: var(--_space) 0 0;
  }
  .reasons {
    margin: calc(var(--_space) * 0.25) 0 0;
    padding-inline-start: 1.25rem;
    list-style: none;
    color: var(--_color-text-muted);
  }
  .sign {
    display: inline-block;
    flex: none;
    inline-size: 0.625rem;
    block-size: 0.625rem;
    margin-inline-end: 0.625rem;
    /* In the middle of the first line, however many follow. */
    margin-block-start: calc((1lh - 0.625rem) / 2);
    border: 2px solid var(--_health-na);
    border-radius: 50%;
    forced-color-adjust: none;
  }
  .sign.healthy {
    border-color: var(--_health-healthy);
    background: var(--_health-healthy);
  }
  .sign.degraded {
    border-radius: 2px;
    border-color: var(--_health-degraded);
    background: var(--_health-degraded);
    rotate: 45deg;
    scale: 0.9;
  }
  .sign.failure {
    border-radius: 2px;
    border-color: var(--_health-failure);
    background: var(--_health-failure);
  }
  .sign.not-ready {
    border-style: dotted;
    border-color: var(--_health-not-ready);
  }
  .none,
  .muted {
    color: var(--_color-text-muted);
  }
  .muted {
    font-weight: 400;
  }
  .none {
    margin: calc(var(--_space) * 0.5) 0 0;
    font-size: 0.93em;
  }
  .block {
    display: block;
  }
  .failing {
    color: var(--_health-failure);
    font-weight: 600;
  }
  .failing .icon {
    vertical-align: -0.15em;
  }
  .link {
    display: inline;
    min-block-size: 1.5rem;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_color-accent);
    font: inherit;
    text-align: start;
    text-decoration: underline;
    text-decoration-color: color-mix(in srgb, currentColor 40%, transparent);
    text-underline-offset: 0.2em;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .link:hover {
    text-decoration-color: currentColor;
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 0.75);
    margin-block-start: calc(var(--_space) * 1.5);
  }
  .ways:not(:has(.button)) {
    display: none;
  }
  .button {
    white-space: normal;
    text-align: start;
    overflow-wrap: break-word;
  }
  .button b {
    overflow-wrap: anywhere;
  }
  .button[aria-pressed='true'] {
    border-color: var(--_color-accent);
    box-shadow: inset 0 0 0 1px var(--_color-accent);
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .marks > li,
  .troubles > li,
  .found > li,
  .peek > li {
    padding-block: calc(var(--_space) * 0.5);
  }
  .peek .show {
    float: inline-end;
  }
  .peek .show[aria-pressed='true'] {
    border-color: var(--_color-accent);
    background: color-mix(in srgb, var(--_color-accent) 14%, transparent);
  }
  .marks details {
    margin: 0;
    color: var(--_color-text-muted);
  }
  .marks summary {
    font-weight: 400;
  }
  .marks ul {
    padding-inline-start: 1.25rem;
    list-style: disc;
    overflow-wrap: anywhere;
  }
  .troubles > li,
  .members > li {
    display: flex;
  }
  .found > li {
    display: flex;
    gap: var(--_space);
    overflow-wrap: anywhere;
  }
  .found > li > .icon {
    margin-block-start: 0.15em;
  }
  .place {
    display: block;
    font-size: 0.93em;
    color: var(--_color-text-muted);
  }
  .plain > li {
    padding-block: calc(var(--_space) * 0.25);
  }
  .copied {
    display: inline-flex;
    align-items: center;
    max-inline-size: 100%;
  }
  code {
    font-family: var(--_font-mono);
    font-size: 0.92em;
    overflow-wrap: anywhere;
  }
  .log {
    max-block-size: 18rem;
    overflow: auto;
    padding: calc(var(--_space) * 0.5) var(--_space);
    border-radius: calc(var(--_radius) * 0.5);
    background: var(--_color-surface-sunken);
    font-family: var(--_font-mono);
    font-size: 0.86em;
  }
  .log p {
    margin: 0;
    padding-block: 0.15em;
    overflow-wrap: anywhere;
  }
  @media (forced-colors: active) {
    .button[aria-pressed='true'] {
      outline: 2px solid Highlight;
    }
  }
`;
