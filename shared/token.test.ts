import { createPublicKey, createPrivateKey, generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { jwtVerify, SignJWT } from 'jose';
import { tokenSigner, tokenVerifier } from './token.ts';

const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
const [privateKey, publicKey] = [createPrivateKey(pem), createPublicKey(createPrivateKey(pem))];
const secret = 'phien-0123456789abcdef';
const seconds = (from = 0) => Math.floor(Date.now() / 1000) + from;

/** What a library for tokens makes of it, by the rules we ask of ours. */
const bySomebodyElse = async (token: string): Promise<string | null> => {
  try {
    const { payload } = await jwtVerify(token, publicKey, { issuer: 'hoso', algorithms: ['EdDSA'], requiredClaims: ['sid', 'exp'] });
    return typeof payload['sid'] === 'string' && /^[\w-]{16,64}$/.test(payload['sid']) ? payload['sid'] : null;
  } catch {
    return null;
  }
};
const byUs = (token: string) => tokenVerifier(publicKey)(`Bearer ${token}`);

test('a signed token opens its session', async () => {
  const { accessToken } = await tokenSigner(pem).sign(secret);
  expect(byUs(accessToken)).toBe(secret);
  expect(await bySomebodyElse(accessToken)).toBe(secret);
});

test('whatever becomes of its text, we let in nothing that a library would not', async () => {
  const { accessToken } = await tokenSigner(pem).sign(secret);
  const changed = fc
    .tuple(fc.nat(accessToken.length - 1), fc.constantFrom('', 'A', 'b', '_', '-', '.', 'AA', '=', ' '))
    .map(([at, by]) => accessToken.slice(0, at) + by + accessToken.slice(at + 1));
  const parts = accessToken.split('.');
  const mixed = fc
    .array(fc.constantFrom(...parts, '', Buffer.from('{"alg":"none"}').toString('base64url')), { maxLength: 4 })
    .map((some) => some.join('.'));
  await fc.assert(
    fc.asyncProperty(fc.oneof(changed, mixed), async (token) => {
      const ours = byUs(token);
      if (ours !== null) expect(ours).toBe(await bySomebodyElse(token));
    }),
    { numRuns: 400 },
  );
});

test('claims count as they do for a library', async () => {
  const claims = fc.record(
    {
      sid: fc.constantFrom<unknown>(secret, '', 'ngắn', [secret], 7, null, 'x'.repeat(65)),
      iss: fc.constantFrom<unknown>('hoso', 'khác', null, ['hoso']),
      exp: fc.constantFrom<unknown>(seconds(600), seconds(-1), seconds(-600), 0, null, '9999999999'),
      nbf: fc.constantFrom<unknown>(seconds(-5), seconds(600), 'x'),
      iat: fc.constantFrom<unknown>(seconds(-5)),
    },
    { requiredKeys: [] },
  );
  await fc.assert(
    fc.asyncProperty(claims, async (content) => {
      const token = await new SignJWT(content as never).setProtectedHeader({ alg: 'EdDSA' }).sign(privateKey);
      expect(byUs(token)).toBe(await bySomebodyElse(token));
    }),
    { numRuns: 300 },
  );
});

test('another header than ours is not read, even over our own signature', async () => {
  const sign = (header: object) =>
    new SignJWT({ sid: secret, iss: 'hoso', exp: seconds(600) }).setProtectedHeader({ alg: 'EdDSA', ...header }).sign(privateKey);
  expect(byUs(await sign({}))).toBe(secret);
  for (const header of [{ typ: 'JWT' }, { kid: '1' }, { jku: 'https://x' }]) expect(byUs(await sign(header))).toBeNull();
});

test('a remembered token ends with its hour, and one that never held is not remembered', async () => {
  const verify = tokenVerifier(publicKey);
  const { accessToken, expiresAt } = await tokenSigner(pem).sign(secret);
  const [head, payload, signature] = accessToken.split('.');
  const forged = `Bearer ${head}.${payload}.${signature!.startsWith('A') ? 'B' : 'A'}${signature!.slice(1)}`;
  for (const _again of [1, 2]) {
    expect(verify(`Bearer ${accessToken}`, expiresAt.getTime() - 1)).toBe(secret);
    expect(verify(forged)).toBeNull();
  }
  expect(verify(`Bearer ${accessToken}`, expiresAt.getTime())).toBeNull();
});
