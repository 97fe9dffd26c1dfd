import { createHash } from 'node:crypto';
import type { Response } from 'express';

const SCRIPT = 'document.forms[0].submit()';
const SCRIPT_HASH = `'sha256-${createHash('sha256').update(SCRIPT).digest('base64')}'`;

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/**
 * A page that posts these fields to one configured address and does nothing else, as the `form_post` of OAuth 2 does it: what is handed over stands in no
 * address, so neither in a history nor in the log of a proxy.
 */
export const postOn = (response: Response, status: number, address: string, fields: Readonly<Record<string, string>>): void => {
  const inputs = Object.entries(fields).map(([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`);
  response
    .status(status)
    .set({
      'Content-Security-Policy': `default-src 'none'; script-src ${SCRIPT_HASH}; form-action ${new URL(address).origin}; base-uri 'none'; frame-ancestors 'none'`,
      'X-Frame-Options': 'DENY',
    })
    .type('html')
    .send(
      `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Đăng nhập</title><form method="post" action="${escaped(address)}">${inputs.join('')}` +
        `<noscript><button>Tiếp tục</button></noscript></form><script>${SCRIPT}</script></html>\n`,
    );
};
