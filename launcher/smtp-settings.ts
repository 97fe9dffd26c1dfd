import { readFileSync } from 'node:fs';
import type { SmtpSettings } from '@hoso/accounts/src/mail/smtp.ts';
import { StartRefusal } from '@hoso/db/embedded/server.ts';

const isLocal = (host: string): boolean => host === 'localhost' || host === '127.0.0.1' || host === '[::1]';

const passwordIn = (file: string): string => {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    throw new StartRefusal('HOSO_SMTP_PASSWORD_FILE: không đọc được tệp mật khẩu của máy chủ thư; hãy kiểm tra đường dẫn và quyền đọc.');
  }
};

/**
 * The mail server, out of HOSO_SMTP_URL (`smtp://user@host:587`, `smtps://host:465`), HOSO_SMTP_FROM and HOSO_SMTP_PASSWORD_FILE; null without
 * the first. Beyond this machine TLS is required. Throws a StartRefusal that names the variable and what to set.
 */
export const readSmtp = (env: Readonly<Record<string, string | undefined>>): SmtpSettings | null => {
  const text = env['HOSO_SMTP_URL'];
  if (!text) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  // The value is not repeated: somebody may have written a password into it.
  if (!url || !['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === '' || url.password !== '')
    throw new StartRefusal(
      'HOSO_SMTP_URL phải có dạng smtp://ten@may:587 hoặc smtps://ten@may:465, không kèm mật khẩu: mật khẩu đặt trong tệp HOSO_SMTP_PASSWORD_FILE.',
    );
  const from = env['HOSO_SMTP_FROM'] ?? '';
  if (!/^[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/.test(from))
    throw new StartRefusal(`HOSO_SMTP_FROM phải là địa chỉ thư gửi đi, nhận được "${from}": hãy đặt ví dụ hoso@tinh.gov.vn.`);
  const file = env['HOSO_SMTP_PASSWORD_FILE'];
  if (url.username !== '' && !file)
    throw new StartRefusal('HOSO_SMTP_PASSWORD_FILE: HOSO_SMTP_URL có tên đăng nhập thì phải có tệp mật khẩu; hãy đặt đường dẫn của tệp.');
  const secure = url.protocol === 'smtps:';
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    requireTls: !secure && !isLocal(url.hostname),
    user: url.username === '' ? null : decodeURIComponent(url.username),
    password: file ? passwordIn(file) : null,
    from,
  };
};
