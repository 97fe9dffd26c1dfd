import { randomInt } from 'node:crypto';

/** Without the letters and figures that are mistaken for each other when read from paper. */
const SIGNS = 'abcdefghijkmnpqrstuvwxyz23456789';

const group = () => Array.from({ length: 4 }, () => SIGNS[randomInt(SIGNS.length)]).join('');

/** A password to be handed over on paper and used once: four groups of four, eighty random bits (`k7fm-2xqa-p9rd-w3hn`). */
export const newOneTimePassword = (): string => Array.from({ length: 4 }, group).join('-');
