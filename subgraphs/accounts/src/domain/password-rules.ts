import { fold } from '@hoso/shared/names.ts';

export type CharacterClass = 'UPPER' | 'LOWER' | 'DIGIT' | 'SPECIAL';

/** One rule of a profile (`passwords` of shared/policies). */
export type PasswordRule = {
  readonly accounts: 'ALL' | 'PERSONAL' | 'ADMINISTRATIVE';
  readonly minLength?: number | undefined;
  readonly classes: readonly CharacterClass[];
  readonly notContaining: readonly ('NAME' | 'BIRTH_DATE')[];
  readonly notOnly?: readonly 'UNIT_NAME'[] | undefined;
  readonly notCommon?: true | undefined;
  readonly rotationDays?: number | undefined;
  readonly history?: number | undefined;
  readonly article: string;
  readonly from: string | null;
  readonly to: string | null;
};

/** All that holds for one account: of several rules always the stricter. */
export type PasswordRules = {
  readonly minLength: number;
  readonly classes: CharacterClass[];
  readonly notContaining: ('NAME' | 'BIRTH_DATE')[];
  readonly notOnlyUnitName: boolean;
  readonly notCommon: boolean;
  readonly rotationDays: number | null;
  readonly history: number;
  readonly articles: string[];
};

/** Longer ones only buy hashing. */
export const LONGEST_PASSWORD = 200;

/** What holds for an account of a kind on a day. PERSONAL rules are for personal accounts, ADMINISTRATIVE ones for all others. */
export const passwordRulesFor = (rules: readonly PasswordRule[], kind: string, on: string): PasswordRules => {
  const mine = rules.filter(
    ({ accounts, from, to }) =>
      (accounts === 'ALL' || (accounts === 'PERSONAL') === (kind === 'PERSONAL')) &&
      (from === null || from <= on) &&
      (to === null || on < to),
  );
  const days = mine.flatMap(({ rotationDays }) => rotationDays ?? []);
  return {
    minLength: Math.max(1, ...mine.map(({ minLength = 1 }) => minLength)),
    classes: [...new Set(mine.flatMap(({ classes }) => classes))],
    notContaining: [...new Set(mine.flatMap(({ notContaining }) => notContaining))],
    notOnlyUnitName: mine.some(({ notOnly = [] }) => notOnly.includes('UNIT_NAME')),
    notCommon: mine.some(({ notCommon }) => notCommon === true),
    rotationDays: days.length > 0 ? Math.min(...days) : null,
    history: Math.max(0, ...mine.map(({ history = 0 }) => history)),
    articles: [...new Set(mine.map(({ article }) => article))],
  };
};

/** What a password is held against: words of the account, its holder (born `YYYY-MM-DD`) and its unit. */
export type ForbiddenWords = {
  readonly login: string;
  readonly holder: string | null;
  readonly born: string | null;
  readonly units: readonly string[];
};

export type PasswordFault =
  | 'TOO_SHORT'
  | 'TOO_LONG'
  | 'NO_UPPER'
  | 'NO_LOWER'
  | 'NO_DIGIT'
  | 'NO_SPECIAL'
  | 'CONTAINS_NAME'
  | 'CONTAINS_BIRTH_DATE'
  | 'ONLY_UNIT_NAME'
  | 'CONTAINS_LOGIN'
  | 'COMMON'
  | 'USED_BEFORE';

const OF_CLASS: Readonly<Record<CharacterClass, RegExp>> = {
  UPPER: /\p{Lu}/u,
  LOWER: /\p{Ll}/u,
  DIGIT: /\p{Nd}/u,
  SPECIAL: /[^\p{L}\p{N}]/u,
};

/** Letters and figures alone, lower case, no tones: `Nguyễn Văn-An` as `nguyenvanan`. */
const bare = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]/gu, '');
const letters = (text: string): string => fold(text).replace(/[^\p{L}]/gu, '');

/** Single words of a name that say whose it is; shorter ones (Văn, An) stand in too many others. */
const TELLING = 4;

const wordsOfName = (name: string): string[] => {
  const words = name.split(/\s+/).map(bare);
  return [...words.filter((word) => word.length >= TELLING), ...words.slice(1).map((word, i) => `${words[i]!}${word}`), bare(name)];
};

/** The ways in which people write a day: 05051985, 050585, 19850505, 850505, and 551985. */
const formsOfDay = (day: string): string[] => {
  const [year, month, date] = day.split('-') as [string, string, string];
  const short = year.slice(2);
  return [
    ...[`${date}${month}${year}`, `${date}${month}${short}`, `${year}${month}${date}`, `${short}${month}${date}`],
    `${Number(date)}${Number(month)}${year}`,
  ];
};

/** What is wrong with a new password; `isCommon` is asked of it without tones and signs, and without figures and signs around it. USED_BEFORE is asked of hashes elsewhere. */
export const faultsOf = (
  password: string,
  rules: PasswordRules,
  words: ForbiddenWords,
  isCommon: (word: string) => boolean,
): PasswordFault[] => {
  const text = password.normalize('NFC');
  const length = [...text].length;
  if (length > LONGEST_PASSWORD) return ['TOO_LONG'];
  const squeezed = bare(text);
  const holds = (word: string) => word.length > 0 && squeezed.includes(word);
  const login = bare(words.login);
  const core = fold(text).replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  const unitOnly = letters(text) !== '' && words.units.some((unit) => letters(unit) === letters(text));
  return [
    ...(length < rules.minLength ? (['TOO_SHORT'] as const) : []),
    ...rules.classes.filter((one) => !OF_CLASS[one].test(text)).map((one) => `NO_${one}` as const),
    ...(rules.notContaining.includes('NAME') && words.holder && wordsOfName(words.holder).some(holds) ? (['CONTAINS_NAME'] as const) : []),
    ...(rules.notContaining.includes('BIRTH_DATE') && words.born && formsOfDay(words.born).some(holds)
      ? (['CONTAINS_BIRTH_DATE'] as const)
      : []),
    ...(rules.notOnlyUnitName && unitOnly ? (['ONLY_UNIT_NAME'] as const) : []),
    ...(rules.notCommon && login.length >= TELLING && holds(login) ? (['CONTAINS_LOGIN'] as const) : []),
    ...(rules.notCommon && [fold(text), squeezed, core, bare(core)].some(isCommon) ? (['COMMON'] as const) : []),
  ];
};

/** Whether a password set so many whole days ago has to be changed. */
export const isExpired = ({ rotationDays }: PasswordRules, days: number): boolean => rotationDays !== null && days >= rotationDays;
