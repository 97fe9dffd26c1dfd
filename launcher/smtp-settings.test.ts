import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSmtp } from './smtp-settings.ts';

const from = { HOSO_SMTP_FROM: 'hoso@tinh.gov.vn' };

test('without a mail server nothing is sent', () => {
  expect(readSmtp({ ...from })).toBeNull();
});

test('a mail server beyond this machine is spoken to over TLS only', () => {
  expect(readSmtp({ ...from, HOSO_SMTP_URL: 'smtp://thu.tinh.gov.vn' })).toMatchObject({
    port: 587,
    secure: false,
    requireTls: true,
    user: null,
  });
  expect(readSmtp({ ...from, HOSO_SMTP_URL: 'smtps://thu.tinh.gov.vn' })).toMatchObject({ port: 465, secure: true });
  expect(readSmtp({ ...from, HOSO_SMTP_URL: 'smtp://127.0.0.1:2525' })).toMatchObject({ host: '127.0.0.1', port: 2525, requireTls: false });
});

test('the password comes out of a file of its own', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hoso-smtp-'));
  try {
    writeFileSync(join(folder, 'mat-khau'), 'bí mật\n');
    const settings = readSmtp({
      ...from,
      HOSO_SMTP_URL: 'smtps://hoso@thu.tinh.gov.vn',
      HOSO_SMTP_PASSWORD_FILE: join(folder, 'mat-khau'),
    });
    expect(settings).toMatchObject({ user: 'hoso', password: 'bí mật' });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test.each([
  ['HOSO_SMTP_URL', { ...from, HOSO_SMTP_URL: 'thu.tinh.gov.vn' }],
  ['HOSO_SMTP_URL', { ...from, HOSO_SMTP_URL: 'http://thu.tinh.gov.vn' }],
  ['HOSO_SMTP_URL', { ...from, HOSO_SMTP_URL: 'smtp://hoso:matkhau@thu.tinh.gov.vn' }],
  ['HOSO_SMTP_FROM', { HOSO_SMTP_URL: 'smtp://thu.tinh.gov.vn' }],
  ['HOSO_SMTP_PASSWORD_FILE', { ...from, HOSO_SMTP_URL: 'smtp://hoso@thu.tinh.gov.vn' }],
  ['HOSO_SMTP_PASSWORD_FILE', { ...from, HOSO_SMTP_URL: 'smtp://hoso@thu.tinh.gov.vn', HOSO_SMTP_PASSWORD_FILE: '/khong/co' }],
])('%s that cannot be used stops the start with one sentence, and no password in it', (variable, env) => {
  expect(() => readSmtp(env)).toThrow(new RegExp(`^${variable}`));
  expect(() => readSmtp(env)).not.toThrow(/matkhau/);
});
