import { readFileSync } from 'node:fs';
import { StartRefusal } from '@hoso/db/embedded/server.ts';
import type { OidcSettings } from '@hoso/gateway/src/oidc-provider.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const NAMES = ['ISSUER', 'CLIENT_ID', 'CLIENT_SECRET_FILE', 'REDIRECT_URL', 'RETURN_URL', 'SUBJECT_CLAIM'].map(
  (name) => `HOSO_OIDC_${name}`,
);
export const CALLBACK = '/sign-in/oidc/callback';

/** A machine of its own needs no TLS to itself. */
const isLocal = ({ hostname }: URL): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(hostname);

/** An address that secrets may go to: https, or http on this machine; nothing in it that does not belong. */
const addressIn = (env: Environment, name: string): URL | null => {
  const text = env[name] ?? '';
  const url = URL.canParse(text) ? new URL(text) : null;
  const safe = url && (url.protocol === 'https:' || (url.protocol === 'http:' && isLocal(url)));
  return safe && !url.username && !url.password && !url.search && !url.hash && !/[?#\s]/.test(text) ? url : null;
};

const secretIn = (file: string): string => {
  let text: string;
  try {
    text = readFileSync(file, 'utf8').trim();
  } catch {
    throw new StartRefusal('HOSO_OIDC_CLIENT_SECRET_FILE: không đọc được tệp bí mật; hãy kiểm tra đường dẫn và quyền đọc.');
  }
  if (text === '' || /[\p{Cc}]/u.test(text))
    throw new StartRefusal('HOSO_OIDC_CLIENT_SECRET_FILE: tệp bí mật phải có đúng một dòng; hãy chép lại bí mật mà nhà cung cấp đã cấp.');
  return text;
};

/** Claims by which one is not known for sure: they change hands, or their owner chooses them (OpenID Connect Core §5.7). */
const CHOSEN_BY_OTHERS = ['email', 'preferred_username', 'name', 'given_name', 'family_name', 'nickname', 'phone_number'];

/**
 * The OpenID provider at which people sign in, out of HOSO_OIDC_ISSUER, HOSO_OIDC_CLIENT_ID, HOSO_OIDC_CLIENT_SECRET_FILE, HOSO_OIDC_REDIRECT_URL,
 * HOSO_OIDC_RETURN_URL and HOSO_OIDC_SUBJECT_CLAIM; null with none of them. Throws a StartRefusal that names the variable and what to set.
 */
export const readOidc = (env: Environment): OidcSettings | null => {
  const set = NAMES.filter((name) => env[name]);
  if (set.length === 0) return null;
  if (!addressIn(env, 'HOSO_OIDC_ISSUER'))
    throw new StartRefusal(
      `HOSO_OIDC_ISSUER phải là địa chỉ https của nhà cung cấp định danh (http chỉ với chính máy này), không kèm tham số, nhận được "${env['HOSO_OIDC_ISSUER'] ?? ''}"; không dùng thì hãy bỏ mọi biến HOSO_OIDC_*.`,
    );
  const clientId = env['HOSO_OIDC_CLIENT_ID'] ?? '';
  if (!/^[\x21-\x7e]{1,200}$/.test(clientId))
    throw new StartRefusal(
      `HOSO_OIDC_CLIENT_ID phải là mã chương trình mà nhà cung cấp định danh đã cấp cho hệ thống này, nhận được "${clientId}": hãy đặt đúng mã ấy.`,
    );
  const file = env['HOSO_OIDC_CLIENT_SECRET_FILE'];
  if (!file)
    throw new StartRefusal(
      'HOSO_OIDC_CLIENT_SECRET_FILE phải là tệp chứa bí mật mà nhà cung cấp định danh đã cấp: hãy đặt đường dẫn của tệp.',
    );
  const redirect = addressIn(env, 'HOSO_OIDC_REDIRECT_URL');
  if (!redirect?.pathname.endsWith(CALLBACK))
    throw new StartRefusal(
      `HOSO_OIDC_REDIRECT_URL phải là địa chỉ https mà trình duyệt gọi tới cổng chung, kết thúc bằng ${CALLBACK}, nhận được "${env['HOSO_OIDC_REDIRECT_URL'] ?? ''}": hãy đặt ví dụ https://hoso.tinh.gov.vn${CALLBACK}.`,
    );
  const returning = addressIn(env, 'HOSO_OIDC_RETURN_URL');
  if (env['HOSO_OIDC_RETURN_URL'] && !returning)
    throw new StartRefusal(
      `HOSO_OIDC_RETURN_URL phải là địa chỉ https của chương trình nhận phiếu đăng nhập, không kèm tham số, nhận được "${env['HOSO_OIDC_RETURN_URL']}": hãy sửa lại, hoặc bỏ biến này để phiếu được trả bằng JSON.`,
    );
  const subjectClaim = env['HOSO_OIDC_SUBJECT_CLAIM'] || 'sub';
  if (!/^[A-Za-z0-9_.:/-]{1,100}$/.test(subjectClaim) || CHOSEN_BY_OTHERS.includes(subjectClaim))
    throw new StartRefusal(
      `HOSO_OIDC_SUBJECT_CLAIM phải là tên của mục trong id_token mà nhà cung cấp bảo đảm chỉ một người có, không phải thư điện tử, tên gọi hay số điện thoại, nhận được "${subjectClaim}": hãy bỏ biến này để dùng "sub".`,
    );
  // Links of accounts name it letter by letter, so it is kept as it was written.
  return {
    ...{ issuer: env['HOSO_OIDC_ISSUER']!, clientId, clientSecret: secretIn(file), redirectUrl: redirect.href },
    ...{ returnUrl: returning?.href ?? null, subjectClaim },
  };
};
