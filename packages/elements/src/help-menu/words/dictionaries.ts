import type { Dictionaries } from '../../controllers/locale.js';
import { Part } from '../../parts/part.js';
import { en } from './en.js';
import type { HelpWords } from './help-words.js';

export const helpDictionaries: Dictionaries<HelpWords> = { en, ja: new Part(() => import('./ja.js')) };
