import type { Severity } from '@meshlens/core';
import { html, svg, type TemplateResult } from 'lit';

const icon = (severity: Severity, paths: TemplateResult): TemplateResult => html`
  <svg class="icon ${severity}" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">${paths}</svg>
`;

/** Three shapes, so that colour is never the only sign. */
export const severityIcons: Readonly<Record<Severity, TemplateResult>> = {
  error: icon(
    'error',
    svg`<path class="filled" d="M5.4 1.8h5.2l3.6 3.6v5.2l-3.6 3.6H5.4l-3.600-3.600V5.400z" /><path class="sign" d="m5.800 5.800 4.400 4.400m0-4.400-4.400 4.400" />`,
  ),
  warning: icon('warning', svg`<path class="filled" d="M8 2 14.600 13.600H1.400z" /><path class="sign" d="M8 6.400v3.200M8 11.600v.1" />`),
  info: icon('info', svg`<circle class="filled" cx="8" cy="8" r="6.300" /><path class="sign" d="M8 7.400v3.800M8 4.900v.1" />`),
};
