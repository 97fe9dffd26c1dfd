import { Decimal as AnyDecimal } from 'decimal.js';

/**
 * Decimals wide enough that no product of ours (base salary × coefficient × percents) is ever cut:
 * only `toDong` rounds, and it rounds once per line.
 */
const Exact = AnyDecimal.clone({ precision: 60, rounding: AnyDecimal.ROUND_HALF_UP, toExpNeg: -60, toExpPos: 60 });
export type Exact = InstanceType<typeof Exact>;

/** Base salaries, coefficients and percents are a few hundred texts said over and over. */
const REMEMBERED = 2_000;
const readBefore = new Map<string, Exact>();

/**
 * Reads a decimal text such as `2.34` or `2530000`.
 *
 * @param name what the number is, for the message.
 * @throws RangeError when the text is no plain decimal, or is below zero.
 */
export const exact = (text: string, name: string): Exact => {
  const known = readBefore.get(text);
  if (known) return known;
  if (!/^\d+(\.\d+)?$/.test(text)) throw new RangeError(`${name}: ${JSON.stringify(text)} is not a decimal like 2.34`);
  const number = new Exact(text);
  if (readBefore.size >= REMEMBERED) readBefore.delete(readBefore.keys().next().value!);
  readBefore.set(text, number);
  return number;
};

/** Whether a decimal text says nothing at all (`0`, `0.00`), known without reckoning. */
export const isZero = (text: string): boolean => /^0+(\.0+)?$/.test(text);

/** Whole đồng, half up: how the money of one line is rounded (the default where a province sets no other policy). */
export const wholeDong = (amount: Exact): Exact => amount.toDecimalPlaces(0, AnyDecimal.ROUND_HALF_UP);

/** `wholeDong` as text. */
export const toDong = (amount: Exact): string => wholeDong(amount).toFixed();

const ZERO = new Exact(0);

export const sumOf = ([first = ZERO, ...others]: readonly Exact[]): Exact => others.reduce((sum, amount) => sum.plus(amount), first);
