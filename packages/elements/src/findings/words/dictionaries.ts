import type { Dictionaries } from '../../controllers/locale.js';
import { en } from './en.js';
import type { FindingsWords } from './findings-words.js';
import { ja } from './ja.js';

export const findingsDictionaries: Dictionaries<FindingsWords> = { en, ja };
