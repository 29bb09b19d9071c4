import { css, type CSSResult } from 'lit';

export const noticeStyles: CSSResult = css`
  :host {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: calc(var(--_space) * 1.5);
    padding: calc(var(--_space) * 3) calc(var(--_space) * 2);
    text-align: center;
  }
  div {
    max-inline-size: 34rem;
  }
  p {
    margin: 0;
    color: var(--_color-text-muted);
    text-wrap: pretty;
  }
  .heading {
    margin-block-end: calc(var(--_space) * 0.5);
    font-size: 1.14em;
    font-weight: 600;
    color: var(--_color-text);
    text-wrap: balance;
  }
  :host([tone='error']) .heading {
    color: var(--_health-failure);
  }
  code {
    display: block;
    margin-block-start: var(--_space);
    padding: var(--_space);
    border-radius: calc(var(--_radius) * 0.75);
    background: var(--_color-surface-sunken);
    font-family: var(--_font-mono);
    font-size: 0.86em;
    overflow-wrap: anywhere;
    text-align: start;
  }
`;
