// Taken out of the global object once: looking it up in every draw is the dearest part of a draw.
const { floor, imul } = Math;

/**
 * A small seeded generator, so that the same seed gives the same province byte for byte on every machine.
 * sfc32 (Chris Doty-Humphrey, PractRand) over a 128-bit state filled by a cyrb128-style string hash.
 * It is not cryptographic: passwords and keys of the demo never come from here.
 */
export type Random = {
  /** A whole number in 0 … 2³²−1. */
  readonly word: () => number;
  /** A whole number in `min` … `max`, both included. */
  readonly int: (min: number, max: number) => number;
  /** True with the probability `share` (0 … 1). */
  readonly chance: (share: number) => boolean;
  readonly pick: <T>(values: readonly T[]) => T;
  readonly weighted: <T>(table: WeightedTable<T>) => T;
};

export type WeightedTable<T> = { readonly values: readonly T[]; readonly cumulative: readonly number[]; readonly total: number };

/** Prepares a table of (value, weight) for `Random.weighted`; weights are positive numbers of any unit. */
export const weightedTable = <T>(entries: readonly (readonly [T, number])[]): WeightedTable<T> => {
  let total = 0;
  const cumulative = entries.map(([, weight]) => (total += weight));
  return { values: entries.map(([value]) => value), cumulative, total };
};

/** Four 32-bit words that depend on every character of the text. */
export const hashWords = (text: string): readonly [number, number, number, number] => {
  let a = 1779033703;
  let b = 3144134277;
  let c = 1013904242;
  let d = 2773480762;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = b ^ imul(a ^ code, 597399067);
    b = c ^ imul(b ^ code, 2869860233);
    c = d ^ imul(c ^ code, 951274213);
    d = a ^ imul(d ^ code, 2716044179);
  }
  a = imul(c ^ (a >>> 18), 597399067);
  b = imul(d ^ (b >>> 22), 2869860233);
  c = imul(a ^ (c >>> 17), 951274213);
  d = imul(b ^ (d >>> 19), 2716044179);
  return [(a ^ b ^ c ^ d) >>> 0, (b ^ a) >>> 0, (c ^ a) >>> 0, (d ^ a) >>> 0];
};

/** The stream of a place, e.g. `randomOf(seed, 'people', 'H31.5')`: independent of every other place. */
export const randomOf = (...place: readonly (string | number)[]): Random => {
  let [a, b, c, d] = hashWords(place.join('\u0000'));
  const word = (): number => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return t >>> 0;
  };
  // The first words still show the seed; sfc32's author discards twelve.
  for (let i = 0; i < 12; i++) word();
  const below = (limit: number): number => floor((word() / 4294967296) * limit);
  return {
    word,
    int: (min, max) => min + below(max - min + 1),
    chance: (share) => word() < share * 4294967296,
    pick: (values) => values[below(values.length)]!,
    weighted: ({ values, cumulative, total }) => {
      const point = (word() / 4294967296) * total;
      let index = 0;
      while (index < values.length - 1 && point >= cumulative[index]!) index++;
      return values[index]!;
    },
  };
};

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');

/** 2025-07-01T00:00:00Z in milliseconds: the day the province in this form began. */
const EPOCH = 1751328000000;

/**
 * A UUIDv7 that depends only on its arguments, so that links to demo units and people survive a new first start.
 * `order` becomes the time part: rows written in order land next to each other in the index.
 */
export const stableUuid = (seed: string, kind: string, key: string, order: number): string => {
  const [a, b, c, d] = hashWords(`${seed}\u0000${kind}\u0000${key}`);
  const time = hex(EPOCH + order, 12);
  const variant = hex(0x8000 | (b & 0x3fff), 4);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(a & 0xfff, 3)}-${variant}-${hex(c, 8)}${hex(d & 0xffff, 4)}`;
};
