/** A value that was read, with a note when it was not written the ordinary way; or why it cannot be read and what to write instead. */
export type Reading<T> = { ok: true; value: T; note?: string } | { ok: false; message: string; mending: string };

export const read = <T>(value: T, note?: string | false): Reading<T> => (note ? { ok: true, value, note } : { ok: true, value });

export const unread = (message: string, mending: string): Reading<never> => ({ ok: false, message, mending });
