import { Decimal as AnyDecimal } from 'decimal.js';

/**
 * Decimals wide enough that no product of ours (base salary × coefficient × percents) is ever cut:
 * only `toDong` rounds, and it rounds once per line.
 */
const Exact = AnyDecimal.clone({ precision: 60, rounding: AnyDecimal.ROUND_HALF_UP, toExpNeg: -60, toExpPos: 60 });
export type Exact = InstanceType<typeof Exact>;

/**
 * Reads a decimal text such as `2.34` or `2530000`.
 *
 * @param name what the number is, for the message.
 * @throws RangeError when the text is no plain decimal, or is below zero.
 */
export const exact = (text: string, name: string): Exact => {
  if (!/^\d+(\.\d+)?$/.test(text)) throw new RangeError(`${name}: ${JSON.stringify(text)} is not a decimal like 2.34`);
  return new Exact(text);
};

/** Whether a decimal text says nothing at all (`0`, `0.00`), known without reckoning. */
export const isZero = (text: string): boolean => /^0+(\.0+)?$/.test(text);

/** Whole đồng, half up: how the money of one line is rounded (the default where a province sets no other policy). */
export const wholeDong = (amount: Exact): Exact => amount.toDecimalPlaces(0, AnyDecimal.ROUND_HALF_UP);

/** `wholeDong` as text. */
export const toDong = (amount: Exact): string => wholeDong(amount).toFixed();

export const sumOf = (amounts: readonly Exact[]): Exact => amounts.reduce((sum, amount) => sum.plus(amount), new Exact(0));
