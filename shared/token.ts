import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { exportJWK, type JWK, jwtVerify, SignJWT } from 'jose';

const issuer = 'hoso';
/** Minutes an access token lives; the right itself is asked of the database at every statement. */
const ACCESS_TOKEN_MINUTES = 10;

export type TokenSigner = {
  sign(secret: string): Promise<{ accessToken: string; expiresAt: Date }>;
  publicKeys(): Promise<{ keys: JWK[] }>;
};

/** Signs access tokens (EdDSA). A token names the session's secret and nothing else: no account, no right. */
export const tokenSigner = (privateKeyPem: string): TokenSigner => {
  const key = createPrivateKey(privateKeyPem);
  return {
    sign: async (secret) => {
      const expires = Math.floor(Date.now() / 1000) + ACCESS_TOKEN_MINUTES * 60;
      const accessToken = await new SignJWT({ sid: secret })
        .setProtectedHeader({ alg: 'EdDSA' })
        .setIssuer(issuer)
        .setIssuedAt()
        .setExpirationTime(expires)
        .sign(key);
      return { accessToken, expiresAt: new Date(expires * 1000) };
    },
    publicKeys: async () => ({ keys: [{ ...(await exportJWK(createPublicKey(key))), alg: 'EdDSA', use: 'sig' }] }),
  };
};

export type TokenVerifier = (authorization: string | undefined) => Promise<string | null>;

const REMEMBERED = 5_000;
/** Base64url, as sessions are made; anything else would only trouble the database. */
const secretForm = /^[\w-]{16,64}$/;

/**
 * The session secret of a bearer token, or null for a missing, forged or expired one. Verified tokens are remembered
 * until they expire; what they open is still asked of the database every time.
 */
export const tokenVerifier = (publicKey: KeyObject): TokenVerifier => {
  const verified = new Map<string, { secret: string; expires: number }>();
  return async (authorization) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? '')?.[1];
    if (!token) return null;
    const known = verified.get(token);
    if (known) {
      if (known.expires > Date.now()) return known.secret;
      verified.delete(token);
      return null;
    }
    try {
      const { payload } = await jwtVerify(token, publicKey, { issuer, algorithms: ['EdDSA'], requiredClaims: ['sid', 'exp'] });
      const secret = payload['sid'];
      if (typeof secret !== 'string' || !secretForm.test(secret)) return null;
      if (verified.size >= REMEMBERED) verified.delete(verified.keys().next().value!);
      verified.set(token, { secret, expires: payload.exp! * 1000 });
      return secret;
    } catch {
      return null;
    }
  };
};
