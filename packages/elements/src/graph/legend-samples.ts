import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { BadgeFace } from './badge-table.js';
import type { FlowFace } from './flow-table.js';
import type { EdgeFace, FindingFace, HealthFace, NodeFace, Outline } from './legend-table.js';
import { markPaths, markRadius } from './marks.js';

/** Small drawings for the legend. Colours are tokens, so they follow the theme without being drawn again. */

const color = (token: string): string => `var(--_${token})`;

export function nodeSample({ outline, width, height, glyph, glyphScale = 1.2, glyphShift = 0 }: NodeFace): TemplateResult {
  const inner = `translate(0 ${glyphShift}) scale(${glyphScale}) translate(-8 -8)`;
  return html`
    <svg viewBox="-27 -27 54 54" width="24" height="24" aria-hidden="true" stroke=${color('color-text-muted')}>
      ${shape(outline, width / 2, height / 2)}
      <path d=${glyph} transform=${inner} stroke-width="1.6" />
    </svg>
  `;
}

export function healthSample({ token, line, width, mark }: HealthFace): TemplateResult {
  const dashes = { solid: '', double: '', dashed: '7 4', dotted: '1 5' }[line];
  return html`
    <svg viewBox="-24 -24 48 48" width="22" height="22" aria-hidden="true" stroke=${color(token)}>
      ${
        line === 'double'
          ? svg`<circle r="19" stroke-width="2" /><circle r="14.5" stroke-width="2" />`
          : svg`<circle r="17" stroke-width=${width + 1} stroke-dasharray=${dashes || nothing} />`
      }
      ${
        mark
          ? svg`<g transform="translate(15 -14) scale(1.25)">
            <circle r=${markRadius} fill=${color(token)} stroke="none" />
            <path d=${markPaths[mark]} stroke=${color('color-surface-raised')} stroke-width="2.2" />
          </g>`
          : nothing
      }
    </svg>
  `;
}

export function findingSample({ token, path, shift }: FindingFace): TemplateResult {
  return html`
    <svg viewBox="-13 -13 26 26" width="22" height="22" aria-hidden="true">
      <path d=${path} fill=${color(token)} stroke="none" />
      <text y=${shift + 4.5} text-anchor="middle" font-size="13" font-weight="700" stroke="none" fill=${color('color-surface-raised')}>
        2
      </text>
    </svg>
  `;
}

export function badgeSample({ path, token }: BadgeFace): TemplateResult {
  return html`
    <svg viewBox="-9 -9 18 18" width="20" height="20" aria-hidden="true" stroke=${color(token)}>
      <circle r="7.5" stroke-width="1.2" />
      <path d=${path} transform="scale(0.82)" stroke-width="1.6" />
    </svg>
  `;
}

export function flowSample({ path, token, filled, beside }: FlowFace): TemplateResult {
  return html`
    <svg viewBox="0 -8 42 16" width="42" height="16" aria-hidden="true" stroke=${color(token)}>
      <path d="M1 0h40" stroke-width="1.5" opacity="0.5" />
      ${[10, 30].map((x) => svg`<path d=${path} transform=${`translate(${x} ${-beside})`} fill=${filled ? color(token) : color('color-surface-raised')} stroke-width="1.5" />`)}
    </svg>
  `;
}

export function edgeSample({ token, dashes, arrow, thicker, halo }: EdgeFace): TemplateResult {
  const head = { triangle: 'M32-4.5 41 0l-9 4.500z', vee: 'M32-4.5 41 0l-9 4.5 2.5-4.500z', diamond: 'M31 0l5-4 5 4-5 4z' }[arrow];
  return html`
    <svg viewBox="0 -8 42 16" width="42" height="16" aria-hidden="true" stroke=${color(token)}>
      ${halo ? svg`<path d="M1 0h32" stroke-width="10" opacity="0.2" />` : nothing}
      <path d="M1 0h32" stroke-width=${2 + thicker} stroke-dasharray=${dashes?.join(' ') ?? nothing} stroke-linecap="butt" />
      <path d=${head} fill=${color(token)} stroke="none" />
    </svg>
  `;
}

function shape(outline: Outline, x: number, y: number): SVGTemplateResult {
  if (outline.kind === 'ellipse') return svg`<ellipse rx=${x} ry=${y} stroke-width="2.5" />`;
  if (outline.kind === 'roundRectangle') return svg`<rect x=${-x} y=${-y} width=${2 * x} height=${2 * y} rx="9" stroke-width="2.5" />`;
  const points: string[] = [];
  for (let at = 0; at + 1 < outline.points.length; at += 2)
    points.push(`${(outline.points[at] ?? 0) * x},${(outline.points[at + 1] ?? 0) * y}`);
  return svg`<polygon points=${points.join(' ')} stroke-width="2.5" />`;
}
