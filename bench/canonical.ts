/** What JSON can say. */
type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Positions in a list are opaque by contract, and new things get ids of their own: that they are there is all that can be equal. */
const OPAQUE = new Set(['endCursor', 'cursor']);

const isObject = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `{nodes: […]}` of a relay list without cursors is the list itself. */
const unwrapped = (value: Json): Json => (isObject(value) && Object.keys(value).join() === 'nodes' ? value['nodes']! : value);

/**
 * One form for one meaning: keys in order, relay lists unwrapped, cursors only as present or absent, and a training sum
 * that comes as a list of one year as its number. Numbers and texts stay what they are.
 */
export const canonical = (answer: Json): Json => {
  const value = unwrapped(answer);
  if (Array.isArray(value)) return (value as readonly Json[]).map(canonical);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key): [string, Json] => {
        const part = unwrapped(value[key]!);
        if (OPAQUE.has(key)) return [key, part === null ? null : 'there'];
        if (key === 'trainingHours' && Array.isArray(part)) return [key, (part[0] as { hours: number } | undefined)?.hours ?? 0];
        return [key, canonical(part)];
      }),
  );
};

/** Whether two answers say the same; null, or the first place where they differ. */
export const difference = (one: Json, other: Json, path = 'data'): string | null => {
  if (Array.isArray(one) && Array.isArray(other) && one.length === other.length) {
    for (let i = 0; i < one.length; i++) {
      const found = difference(one[i] as Json, other[i] as Json, `${path}[${i}]`);
      if (found) return found;
    }
    return null;
  }
  if (isObject(one) && isObject(other) && Object.keys(one).join() === Object.keys(other).join()) {
    for (const key of Object.keys(one)) {
      const found = difference(one[key]!, other[key]!, `${path}.${key}`);
      if (found) return found;
    }
    return null;
  }
  return Object.is(one, other) ? null : `${path}: ${JSON.stringify(one)?.slice(0, 120)} against ${JSON.stringify(other)?.slice(0, 120)}`;
};
