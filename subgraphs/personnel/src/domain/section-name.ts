import { fold } from '@hoso/shared/names.ts';

/** A section's name for matching: no tones, no capitals, no punctuation. */
export const sectionKey = (name: string): string =>
  fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const FIRST_WORDS: readonly (readonly [RegExp, string])[] = [
  [/^(ban|lanh dao)\b/, 'BAN_LANH_DAO'],
  [/^van phong\b/, 'VAN_PHONG'],
  [/^khoa\b/, 'KHOA'],
  [/^to\b/, 'TO'],
  [/^(doi|hat)\b/, 'DOI'],
  [/^chi nhanh\b/, 'CHI_NHANH'],
];

/** The kind of a section by the first words of its name; a name that says none is a phòng. */
export const kindOfSection = (name: string): string => FIRST_WORDS.find(([words]) => words.test(sectionKey(name)))?.[1] ?? 'PHONG';
