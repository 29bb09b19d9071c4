import { lateParts } from '../graph-view/view-parts.js';
import { Part } from './part.js';

/** The elements that are not defined at once, and where each is defined. */
const late: Readonly<Record<string, Part>> = {
  'mesh-findings': new Part(() => import('../findings/mesh-findings.define.js')),
  'mesh-graph-card': new Part(() => import('../graph-card/mesh-graph-card.define.js')),
  'mesh-chart': new Part(() => import('../charts/mesh-chart.define.js')),
  'mesh-metrics-panel': new Part(() => import('../metrics-panel/mesh-metrics-panel.define.js')),
  'mesh-graph-panel': lateParts.panel,
  'mesh-find-bar': lateParts.find,
  'mesh-find-field': lateParts.find,
  'mesh-replay': lateParts.replay,
  'mesh-compare-bar': lateParts.compare,
  'mesh-saved-views': lateParts.views,
  'mesh-help-menu': lateParts.help,
  'mesh-export-menu': lateParts.exports,
};

/** How long a busy page may put off the rest, in milliseconds. */
const patience = 5_000;

/** Defines what the page holds now as soon as it can, and everything else when the page has nothing better to do. */
export function defineLate(): void {
  definePresent();
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', definePresent, { once: true });
  if ('requestIdleCallback' in globalThis) requestIdleCallback(defineAll, { timeout: patience });
  else setTimeout(defineAll, patience);
}

function definePresent(): void {
  for (const [tag, part] of Object.entries(late)) if (document.querySelector(tag)) void part.load();
}

function defineAll(): void {
  for (const part of Object.values(late)) if (part.status === 'unasked') void part.load();
}
