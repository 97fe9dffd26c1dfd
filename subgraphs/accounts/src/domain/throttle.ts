/**
 * How often one may try to sign in within a spell; then one waits: at one address, with one login at one address, and
 * with one login from anywhere. The last is far above the second, so that one machine locks nobody out and many machines
 * that guess together are slowed still. A login is blocked whether or not it exists, so the answer tells nothing.
 */
export const throttle = { perAddress: 100, perLoginAtAddress: 8, perLogin: 50, spell: '15 minutes', block: '5 minutes' };

/** Hours a session lasts, however often it is refreshed: one working day and its evening. */
export const SESSION_LASTS = '12 hours';

/** How long a sign-in may stand between two of its steps: time to find the device, or to think of a password. */
export const TICKET_LASTS = '10 minutes';

/** How long one may take at an OpenID provider, between going there and coming back. */
export const STATE_LASTS = '10 minutes';

/** How long the ticket of who came back from there waits for him: his program brings it at once. */
export const TICKET_TO_REDEEM_LASTS = '2 minutes';

/** How long a one-time password is worth something: until the holder has met who hands it over. */
export const ONE_TIME_PASSWORD_LASTS = '24 hours';

/** A program's session ends with its access token: it has a secret to ask again with. */
export const SERVICE_SESSION_LASTS = '10 minutes';
