/** 1 → A, 27 → AA. */
export const columnLetters = (column: number): string => {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
};

/** The column of an address such as "AB12"; 0 when it is none. */
export const columnOf = (address: string): number => {
  const letters = /^\$?([A-Z]{1,3})/u.exec(address)?.[1] ?? '';
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
};

export type Area = { top: number; bottom: number; left: number; right: number };

/** "C7:D8" as numbers; null when it is no area. */
export const areaOf = (reference: string): Area | null => {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/u.exec(reference);
  if (!match?.[1] || !match[2]) return null;
  const [left, top] = [columnOf(match[1]), Number(match[2])];
  return { left, top, right: match[3] ? columnOf(match[3]) : left, bottom: match[4] ? Number(match[4]) : top };
};

export const addressOf = ({ top, bottom, left, right }: Area): string => `${columnLetters(left)}${top}:${columnLetters(right)}${bottom}`;
