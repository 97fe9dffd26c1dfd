/** A personal number as it stands on a screen before it is opened: first and last figure, the rest covered. */
export const masked = (number: string): string =>
  number.length < 5 ? '*'.repeat(number.length) : `${number[0]!}${'*'.repeat(number.length - 2)}${number.at(-1)!}`;
