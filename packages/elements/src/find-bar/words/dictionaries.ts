import type { Dictionaries } from '../../controllers/locale.js';
import { en } from './en.js';
import type { FindWords } from './find-words.js';
import { ja } from './ja.js';

export const findDictionaries: Dictionaries<FindWords> = { en, ja };
