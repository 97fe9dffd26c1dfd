/** Youngest age at which anybody may be employed (Bộ luật Lao động 2019, Điều 3 khoản 1), in years. */
export const YOUNGEST = 15;

/** An age no serving person reaches, in years: whoever would be older was written down wrong. */
export const OLDEST = 80;

/** When somebody reaches an age, as exactly as the birth is known (a year, a month or a day); text that compares with dates. */
export const birthday = (born: string, age: number): string => `${String(Number(born.slice(0, 4)) + age).padStart(4, '0')}${born.slice(4)}`;
