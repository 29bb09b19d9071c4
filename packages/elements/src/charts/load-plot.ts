import type uPlot from 'uplot';
import { usableLanguage } from '../i18n/format.js';

/**
 * The only place that loads uPlot, and it does so when the first chart has something to draw. uPlot hands the browser's language to Intl
 * while it loads, and fails where that is none: Chromium on a machine whose locale is C calls it `en-US@posix`. For as long as
 * loading takes, such a language is put right.
 */
export async function loadPlot(load: () => Promise<{ readonly default: typeof uPlot }> = () => import('uplot')): Promise<typeof uPlot> {
  if (usableLanguage(navigator.language).toLowerCase() === navigator.language.toLowerCase()) return (await load()).default;
  Object.defineProperty(navigator, 'language', { configurable: true, value: 'en' });
  try {
    return (await load()).default;
  } finally {
    Reflect.deleteProperty(navigator, 'language');
  }
}
