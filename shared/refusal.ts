/** A message in the languages we speak; Vietnamese unless the client asks for English. */
export type Message = { readonly vi: string; readonly en: string };
export type Language = keyof Message;

const refused: unique symbol = Symbol('refused');

/**
 * A business refusal: data with a name, the facts needed to act, and a message that says what to do.
 * The session rolls back the transaction of an operation that answers with one (db/session.ts).
 */
export const refusal = <Name extends string, Facts extends object = Record<never, never>>(name: Name, message: Message, facts?: Facts) => ({
  __typename: name,
  message: message as unknown as string,
  ...(facts as Facts),
  [refused]: true as const,
});

/** What an operation answers when it refused; see `refusal`. */
export type Refusal = { readonly [refused]: true };

export const isRefusal = (answer: unknown): answer is Refusal => typeof answer === 'object' && answer !== null && refused in answer;
