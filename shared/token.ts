import { createPrivateKey, createPublicKey, type KeyObject, verify } from 'node:crypto';
import { exportJWK, type JWK, SignJWT } from 'jose';

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

export type TokenVerifier = (authorization: string | undefined, now?: number) => string | null;

const REMEMBERED = 5_000;
/** Base64url, as sessions are made; anything else would only trouble the database. */
const secretForm = /^[\w-]{16,64}$/;

/** The header of every token of ours; one that names another algorithm, key or extension is not read further. */
const HEADER = Buffer.from('{"alg":"EdDSA"}').toString('base64url');

type Claims = Readonly<Record<string, unknown>>;
const claimsIn = (payload: string): Claims | null => {
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
    return typeof claims === 'object' && claims !== null ? (claims as Claims) : null;
  } catch {
    return null;
  }
};

/**
 * What a token of ours says, if its signature holds and it holds now (RFC 7519, EdDSA in compact form). Checked in this
 * thread: handing so short a piece of work to another costs more than the work.
 */
const verifiedClaims = (token: string, publicKey: KeyObject, now: number): { secret: string; expires: number } | null => {
  const [header, payload = '', signature = ''] = token.split('.');
  if (header !== HEADER) return null;
  if (!verify(null, Buffer.from(`${header}.${payload}`), publicKey, Buffer.from(signature, 'base64url'))) return null;
  const { iss, sid, exp, nbf } = claimsIn(payload) ?? {};
  if (iss !== issuer || typeof exp !== 'number' || exp * 1000 <= now) return null;
  if (nbf !== undefined && !(typeof nbf === 'number' && nbf * 1000 <= now)) return null;
  return typeof sid === 'string' && secretForm.test(sid) ? { secret: sid, expires: exp * 1000 } : null;
};

/**
 * The session secret of a bearer token, or null for a missing, forged or expired one. Verified tokens are remembered by
 * their whole text until they expire, so that the fetches of one request check a signature once. That opens nothing: a
 * token says only which session it is, and whether that session, its account and its rights still stand is asked of the
 * database every time. Only what verified is remembered, and only so many.
 */
export const tokenVerifier = (publicKey: KeyObject): TokenVerifier => {
  const verified = new Map<string, { secret: string; expires: number }>();
  return (authorization, now = Date.now()) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? '')?.[1];
    if (!token) return null;
    const known = verified.get(token) ?? verifiedClaims(token, publicKey, now);
    if (!known || known.expires <= now) {
      verified.delete(token);
      return null;
    }
    if (!verified.has(token)) {
      if (verified.size >= REMEMBERED) verified.delete(verified.keys().next().value!);
      verified.set(token, known);
    }
    return known.secret;
  };
};
