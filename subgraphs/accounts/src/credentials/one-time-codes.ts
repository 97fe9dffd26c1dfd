import { createHash, randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';

// RFC 6238 with what every authenticator app knows: SHA-1, six figures, thirty seconds. One step early or late is taken, for clocks that differ.
const PERIOD = 30;
const TOLERATED_STEPS = 1;
const RECOVERY_CODES = 10;

const generator = (secret: string, login: string): TOTP =>
  new TOTP({ issuer: 'hoso', label: login, algorithm: 'SHA1', digits: 6, period: PERIOD, secret: Secret.fromBase32(secret) });

/** A new secret of 160 bits, in base32. */
export const newFactorSecret = (): string => new Secret({ size: 20 }).base32;

/** The `otpauth://` address that an authenticator app reads, from a picture or by hand. */
export const factorAddress = (secret: string, login: string): string => generator(secret, login).toString();

/** The time step whose code this is at a moment (milliseconds), or null when it is none of those that are taken now. */
export const stepOfCode = (secret: string, code: string, now: number): number | null => {
  if (!/^\d{6}$/.test(code)) return null;
  const late = generator(secret, '').validate({ token: code, timestamp: now, window: TOLERATED_STEPS });
  return late === null ? null : Math.floor(now / 1_000 / PERIOD) + late;
};

/** Codes for who loses the device: ten of eighty random bits each, in base32 groups (`ABCD-EFGH-IJKL-MNOP`). */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: RECOVERY_CODES }, () =>
    new Secret({ buffer: new Uint8Array(randomBytes(10)).buffer }).base32.match(/.{4}/g)!.join('-'),
  );

/** The hash by which a recovery code is found, however it was typed; null for what cannot be one. Eighty random bits need no slow hash. */
export const recoveryCodeHash = (code: string): Buffer | null => {
  const typed = code.toUpperCase().replace(/[\s-]/g, '');
  return /^[A-Z2-7]{16}$/.test(typed) ? createHash('sha256').update(`recovery:${typed}`).digest() : null;
};
