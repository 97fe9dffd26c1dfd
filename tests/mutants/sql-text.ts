/** Where the word at `from` ends; a quoted text is one word. */
const afterQuote = (text: string, from: number): number => {
  const end = text.indexOf("'", from + 1);
  return end < 0 ? text.length : end + 1;
};

type Place = { readonly at: number; readonly depth: number; readonly word: string };

/** Every word of a piece of SQL outside of quotes, lower case, with the depth of parentheses it stands in. */
const wordsOf = (text: string): Place[] => {
  const words: Place[] = [];
  let depth = 0;
  for (let at = 0; at < text.length;) {
    const char = text[at]!;
    if (char === "'") at = afterQuote(text, at);
    else if (char === '-' && text[at + 1] === '-') at = text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at);
    else if (/^\$\w*\$/.test(text.slice(at, at + 64))) {
      words.push({ at, depth, word: '$$' });
      at = text.indexOf('$', at + 1) + 1;
    } else if (/[A-Za-z_"]/.test(char)) {
      const word = /^[\w".$]+/.exec(text.slice(at))![0];
      words.push({ at, depth, word: word.toLowerCase() });
      at += word.length;
    } else {
      if (char === '(') depth++;
      if (char === ')') words.push({ at, depth: depth--, word: ')' });
      if (char === ';') words.push({ at, depth, word: ';' });
      at++;
    }
  }
  return words;
};

const isWrapped = (text: string): boolean => {
  if (!text.startsWith('(') || !text.endsWith(')')) return false;
  return wordsOf(text).every(({ at, depth, word }) => word !== ')' || depth > 1 || at === text.length - 1);
};
const unwrapped = (text: string): string => (isWrapped(text.trim()) ? unwrapped(text.trim().slice(1, -1)) : text.trim());

/** What a condition consists of: its parts and the word that joins them, or one part where nothing does. */
export const partsOf = (condition: string): { readonly joint: 'or' | 'and'; readonly parts: readonly string[] } => {
  const text = unwrapped(condition);
  for (const joint of ['or', 'and'] as const) {
    const joints = wordsOf(text).filter(({ depth, word }) => depth === 0 && word === joint);
    if (joints.length === 0) continue;
    const starts = [0, ...joints.map(({ at }) => at + joint.length)];
    const ends = [...joints.map(({ at }) => at), text.length];
    return { joint, parts: starts.map((start, n) => text.slice(start, ends[n]).trim()) };
  }
  return { joint: 'or', parts: [text] };
};

const ENDS = new Set([
  'and',
  'or',
  'join',
  'left',
  'cross',
  'where',
  'group',
  'order',
  'limit',
  'offset',
  'union',
  'on',
  ')',
  ';',
  '$$',
  'then',
  'as',
]);

/** Where the condition ends that begins behind a word: not at the `from` of `is distinct from`. */
const endBehind = (words: readonly Place[], n: number): Place | undefined =>
  words.find(
    ({ depth, word }, at) =>
      at > n && depth <= words[n]!.depth && (ENDS.has(word) || (word === 'from' && words[at - 1]!.word !== 'distinct')),
  );

/** The conditions that stand behind an `and` in the text of a function: where each begins and ends, its `and` included. */
export const conditionsOf = (text: string): readonly { readonly from: number; readonly to: number }[] => {
  const words = wordsOf(text);
  return words.flatMap(({ at, word }, n) => {
    if (word !== 'and') return [];
    const end = endBehind(words, n);
    return [{ from: at, to: end?.at ?? text.length }];
  });
};

/** The first condition behind each `where`, without the word: where it begins and ends. */
export const firstConditionsOf = (text: string): readonly { readonly from: number; readonly to: number }[] => {
  const words = wordsOf(text);
  return words.flatMap(({ at, word }, n) => {
    if (word !== 'where') return [];
    const end = endBehind(words, n);
    return [{ from: at + word.length, to: end?.at ?? text.length }];
  });
};
