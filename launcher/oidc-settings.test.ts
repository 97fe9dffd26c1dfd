import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StartRefusal } from '@hoso/db/embedded/server.ts';
import { readOidc } from './oidc-settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'hoso-oidc-'));
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const whole = {
  HOSO_OIDC_ISSUER: 'https://dinhdanh.example.vn/realms/tinh',
  HOSO_OIDC_CLIENT_ID: 'hoso',
  HOSO_OIDC_CLIENT_SECRET_FILE: file('secret', 'bi-mat\n'),
  HOSO_OIDC_REDIRECT_URL: 'https://hoso.example.vn/sign-in/oidc/callback',
};
const refusal = (env: Record<string, string>): string => {
  try {
    readOidc(env);
  } catch (error) {
    if (error instanceof StartRefusal) return error.message;
    throw error;
  }
  return 'started';
};

test('without any of its variables nobody signs in at a provider', () => {
  expect(readOidc({ HOSO_OIDC_ISSUER: '', PATH: '/bin' })).toBeNull();
});

test('the issuer is kept as it was written, the secret comes out of its file, and the subject is "sub" unless told otherwise', () => {
  const read = {
    issuer: whole.HOSO_OIDC_ISSUER,
    clientId: 'hoso',
    clientSecret: 'bi-mat',
    redirectUrl: whole.HOSO_OIDC_REDIRECT_URL,
    returnUrl: null,
  };
  expect(readOidc(whole)).toEqual({ ...read, subjectClaim: 'sub' });
  expect(readOidc({ ...whole, HOSO_OIDC_SUBJECT_CLAIM: 'employee_id' })).toMatchObject({ subjectClaim: 'employee_id' });
  expect(readOidc({ ...whole, HOSO_OIDC_ISSUER: 'https://dinhdanh.example.vn' })).toMatchObject({ issuer: 'https://dinhdanh.example.vn' });
  expect(readOidc({ ...whole, HOSO_OIDC_ISSUER: 'http://localhost:9000' })).toMatchObject({ issuer: 'http://localhost:9000' });
});

test.each<[Record<string, string>, RegExp]>([
  [{ HOSO_OIDC_ISSUER: '' }, /^HOSO_OIDC_ISSUER .*bỏ mọi biến HOSO_OIDC_\*/],
  [{ HOSO_OIDC_ISSUER: 'http://dinhdanh.example.vn' }, /^HOSO_OIDC_ISSUER .*https/],
  [{ HOSO_OIDC_ISSUER: 'https://a.vn/?realm=tinh' }, /^HOSO_OIDC_ISSUER /],
  [{ HOSO_OIDC_ISSUER: 'https://ten:mat-khau@a.vn/' }, /^HOSO_OIDC_ISSUER /],
  [{ HOSO_OIDC_ISSUER: 'dinhdanh' }, /^HOSO_OIDC_ISSUER .*"dinhdanh"/],
  [{ HOSO_OIDC_CLIENT_ID: '' }, /^HOSO_OIDC_CLIENT_ID /],
  [{ HOSO_OIDC_CLIENT_SECRET_FILE: '' }, /^HOSO_OIDC_CLIENT_SECRET_FILE /],
  [{ HOSO_OIDC_CLIENT_SECRET_FILE: join(folder, 'none') }, /^HOSO_OIDC_CLIENT_SECRET_FILE: không đọc được/],
  [{ HOSO_OIDC_CLIENT_SECRET_FILE: file('empty', '\n') }, /^HOSO_OIDC_CLIENT_SECRET_FILE: .*một dòng/],
  [{ HOSO_OIDC_CLIENT_SECRET_FILE: file('two', 'a\nb\n') }, /^HOSO_OIDC_CLIENT_SECRET_FILE: .*một dòng/],
  [{ HOSO_OIDC_REDIRECT_URL: '' }, /^HOSO_OIDC_REDIRECT_URL /],
  [{ HOSO_OIDC_REDIRECT_URL: 'http://hoso.example.vn/sign-in/oidc/callback' }, /^HOSO_OIDC_REDIRECT_URL .*https/],
  [{ HOSO_OIDC_REDIRECT_URL: 'https://hoso.example.vn/' }, /^HOSO_OIDC_REDIRECT_URL .*\/sign-in\/oidc\/callback/],
  [{ HOSO_OIDC_RETURN_URL: 'http://web.example.vn/dang-nhap' }, /^HOSO_OIDC_RETURN_URL .*https/],
  [{ HOSO_OIDC_RETURN_URL: 'https://web.example.vn/?x=1' }, /^HOSO_OIDC_RETURN_URL /],
  [{ HOSO_OIDC_SUBJECT_CLAIM: 'email' }, /^HOSO_OIDC_SUBJECT_CLAIM .*"email".*"sub"/],
  [{ HOSO_OIDC_SUBJECT_CLAIM: 'a b' }, /^HOSO_OIDC_SUBJECT_CLAIM /],
])('%j is refused with one sentence that names the variable', (wrong, sentence) => {
  const said = refusal({ ...whole, ...wrong });
  expect(said).toMatch(sentence);
  expect(said).not.toContain('\n');
  expect(said).not.toContain('bi-mat');
});

test.each(Object.keys(whole).filter((name) => name !== 'HOSO_OIDC_ISSUER'))(
  '%s alone is half a configuration and stops the start',
  (name) => {
    expect(refusal({ [name]: whole[name as keyof typeof whole] })).toMatch(/^HOSO_OIDC_ISSUER /);
  },
);
