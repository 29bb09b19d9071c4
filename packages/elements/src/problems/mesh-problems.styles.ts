import { css, type CSSResult } from 'lit';

export const problemsStyles: CSSResult = css`
  :host {
    display: block;
  }
  details {
    border-inline-start: 3px solid var(--_health-degraded);
    background: var(--_color-surface-raised);
  }
  summary {
    display: flex;
    align-items: center;
    gap: var(--_space);
    min-block-size: 2.25rem;
    padding: calc(var(--_space) * 0.5) calc(var(--_space) * 1.5);
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary:focus-visible {
    outline-offset: -2px;
  }
  summary .icon:first-child {
    color: var(--_health-degraded);
  }
  summary span {
    flex: 1;
    overflow-wrap: anywhere;
  }
  details[open] summary .icon:last-child {
    rotate: 180deg;
  }
  dl {
    max-block-size: 16rem;
    overflow-y: auto;
    margin: 0;
    padding: 0 calc(var(--_space) * 1.5) calc(var(--_space) * 1.5) calc(var(--_space) * 4.5);
  }
  dt {
    margin-block-start: var(--_space);
    font-weight: 600;
  }
  dt::first-letter {
    text-transform: uppercase;
  }
  dd {
    margin: calc(var(--_space) * 0.5) 0 0;
    color: var(--_color-text-muted);
    overflow-wrap: anywhere;
  }
  dd strong {
    font-weight: 500;
    color: var(--_color-text);
  }
  code {
    display: block;
    margin-block-start: calc(var(--_space) * 0.5);
    font-family: var(--_font-mono);
    font-size: 0.86em;
  }
`;
