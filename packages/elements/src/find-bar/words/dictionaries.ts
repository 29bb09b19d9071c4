import type { Dictionaries } from '../../controllers/locale.js';
import { Part } from '../../parts/part.js';
import { en } from './en.js';
import type { FindWords } from './find-words.js';

export const findDictionaries: Dictionaries<FindWords> = { en, ja: new Part(() => import('./ja.js')) };
