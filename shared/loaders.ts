import DataLoader from 'dataloader';
import { isId } from './ids.ts';

/** Rows by id: one query per tick, rows handed back in the order they were asked for; null for what is absent or out of scope. */
export const byKey = <K extends string, Row extends Record<K, string>>(
  key: K,
  find: (keys: readonly string[]) => Promise<readonly Row[]>,
) =>
  new DataLoader<string, Row | null>(async (keys) => {
    const ids = keys.filter(isId);
    const rows = new Map<string, Row>((ids.length > 0 ? await find(ids) : []).map((row) => [row[key], row]));
    return keys.map((k) => rows.get(k) ?? null);
  });

/** The same for many rows per id. */
export const manyByKey = <K extends string, Row extends Record<K, string>>(
  key: K,
  find: (keys: readonly string[]) => Promise<readonly Row[]>,
) =>
  new DataLoader<string, Row[]>(async (keys) => {
    const groups = new Map<string, Row[]>(keys.map((k) => [k, []]));
    const ids = keys.filter(isId);
    for (const row of ids.length > 0 ? await find(ids) : []) groups.get(row[key])?.push(row);
    return keys.map((k) => groups.get(k)!);
  });

/** A loader for each combination of arguments (a date, a year, a place in a list), made when first asked for. Arguments are what JSON can say. */
export const perArgument = <Args extends readonly unknown[], Loader>(make: (...args: Args) => Loader) => {
  const made = new Map<string, Loader>();
  return (...args: Args): Loader => {
    const key = JSON.stringify(args);
    const loader = made.get(key) ?? make(...args);
    made.set(key, loader);
    return loader;
  };
};

/** Asks a loader now, together with what is asked beside it, for what a field below will ask of it. That field hears of a fault. */
export const sendAlong = <Key>(loader: DataLoader<Key, unknown>, key: Key): void => void loader.load(key).catch(() => {});
