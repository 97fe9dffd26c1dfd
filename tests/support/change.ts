import { randomUUID } from 'node:crypto';
import type { Anything, Ask } from './graph.ts';

/** What every refusal tells. */
export const REFUSED = `__typename ... on UserError { message } ... on NotFound { field } ... on InvalidInput { field value }`;

/** Asks for a change, as a request of its own unless the input names one, and answers what the mutation calls `result`. */
export const change = async (ask: Ask, document: string, input: object): Promise<Anything> => {
  const { data, errors } = await ask(document, { input: { requestId: randomUUID(), ...input } });
  expect(errors).toBeUndefined();
  return data!['result'];
};
