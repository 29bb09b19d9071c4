import type { Dictionaries } from '../../controllers/locale.js';
import { Part } from '../../parts/part.js';
import { en } from './en.js';
import type { FindingsWords } from './findings-words.js';

export const findingsDictionaries: Dictionaries<FindingsWords> = { en, ja: new Part(() => import('./ja.js')) };
