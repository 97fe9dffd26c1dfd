import { deepMerge } from '@apollo/gateway/dist/utilities/deepMerge.js';
import { copied } from './distinct-references.ts';

/** What was fetched so far, all subgraphs together. */
export type Merged = Record<string, unknown>;

/**
 * Writes what a subgraph answered into what is known. What was not known yet is taken as it is; `again` says that
 * another place has it already, so that this one needs its own.
 */
export const merge = (known: Merged, received: unknown, again = false): void => {
  if (received === null || typeof received !== 'object' || Array.isArray(received)) return void deepMerge(known, received);
  for (const key in received) {
    const value = (received as Merged)[key];
    if (value === undefined) continue;
    const taken = again ? copied(value) : value;
    if (known[key] && typeof value === 'object' && value !== null) deepMerge(known, { [key]: taken });
    else known[key] = taken;
  }
};

/** The same for an entity that was asked for by a reference; it is of the type that is known unless it says so. */
export const mergeEntity = (known: Merged, received: unknown, again: boolean): void => {
  if (!received) return;
  (received as Merged)['__typename'] ||= known['__typename'];
  merge(known, received, again);
};
