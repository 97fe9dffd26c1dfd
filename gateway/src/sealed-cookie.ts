import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Values that a browser keeps for us and can neither read nor change, each for some time. `purpose` keeps those of one use out of another. */
export const sealedCookies = <Value extends object>(secret: Buffer, purpose: string, lastsSeconds: number) => {
  const key = Buffer.from(hkdfSync('sha256', secret, '', `hoso cookie ${purpose}`, 32));
  return {
    seal: (value: Value, now = Date.now()): string => {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv(ALGORITHM, key, iv);
      const text = JSON.stringify({ value, until: now + lastsSeconds * 1_000 });
      return Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64url');
    },
    /** Null for what we did not seal, and for what is over. */
    open: (sealed: string, now = Date.now()): Value | null => {
      const bytes = Buffer.from(sealed, 'base64url');
      if (bytes.length <= IV_BYTES + TAG_BYTES) return null;
      const cipher = createDecipheriv(ALGORITHM, key, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
      cipher.setAuthTag(bytes.subarray(-TAG_BYTES));
      try {
        const text = Buffer.concat([cipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES)), cipher.final()]).toString();
        const { value, until } = JSON.parse(text) as { value: Value; until: number };
        return until > now ? value : null;
      } catch {
        return null;
      }
    },
  };
};

/** The one cookie of a name; null where there is none, or more than one (somebody put his beside ours). */
export const cookieOf = (header: string | undefined, name: string): string | null => {
  const found = (header ?? '').split(';').flatMap((one) => {
    const at = one.indexOf('=');
    return at > 0 && one.slice(0, at).trim() === name ? [one.slice(at + 1).trim()] : [];
  });
  return found.length === 1 ? found[0]! : null;
};
