import { readFileSync } from 'node:fs';
import { fold } from '@hoso/shared/names.ts';

let known: ReadonlySet<string> | undefined;

/** Whether a word (without tones, lower case) is one of those that are tried first (data/common-passwords.txt). */
export const isCommonPassword = (word: string): boolean => {
  known ??= new Set(
    readFileSync(new URL('../../data/common-passwords.txt', import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map(fold),
  );
  return known.has(word);
};
