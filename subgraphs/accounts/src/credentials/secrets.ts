import { createHash, randomBytes } from 'node:crypto';

/** 128 random bits: what an access token and a transaction carry. */
export const newSecret = (): string => randomBytes(16).toString('base64url');

/** A refresh token holds the session's secret (stored only as a hash) and bits of its own. */
export const newRefreshToken = (secret: string): string => `${secret}.${randomBytes(32).toString('base64url')}`;

export const secretOf = (refreshToken: string): string => refreshToken.split('.')[0]!;

export const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

/** 256 random bits by which a program signs in. */
export const newClientSecret = (): string => randomBytes(32).toString('base64url');
