import { apiPage } from './api-page.js';
import { findPage } from './find-page.js';
import { rulePageTexts } from './rule-pages.js';

/** Every page of docs/ that is made from code. */
export const pages: Readonly<Record<string, () => string>> = {
  'find-and-hide.md': findPage,
  'http-api.md': apiPage,
  ...rulePageTexts,
};
