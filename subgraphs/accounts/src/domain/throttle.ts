/**
 * How often one may try to sign in: per login and per address, within a spell; then one waits. A login is blocked
 * whether or not it exists, so the answer tells nothing.
 */
export const throttle = { perLogin: 8, perAddress: 100, spell: '15 minutes', block: '5 minutes' };

/** Hours a session lasts, however often it is refreshed: one working day and its evening. */
export const SESSION_LASTS = '12 hours';
