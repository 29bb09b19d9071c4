import type { Dictionaries } from '../../controllers/locale.js';
import { Part } from '../../parts/part.js';
import { en } from './en.js';
import type { ViewWords } from './view-words.js';

export const viewDictionaries: Dictionaries<ViewWords> = { en, ja: new Part(() => import('./ja.js')) };
