import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { forLog, type Log } from '@hoso/shared/log.ts';
import { contractOperations } from '@hoso/shared/registered-documents.ts';
import type { Express, NextFunction, Request, Response } from 'express';
import { type Bundle, bundleExplorer } from './bundle.ts';
import { isOwnPage } from './own-page.ts';

/** Everything from this server, nothing inline, in nobody's frame. The nonce is for the style sheets that dialogs make. */
const policy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    // GraphiQL's style sheet carries its fonts and its icons within it.
    "font-src 'self' data:",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

const page = (nonce: string): string => `<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="nonce" content="${nonce}">
<title>hoso: thử truy vấn</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/explorer/explorer.css">
<div id="explorer">Đang mở trang thử truy vấn …</div>
<noscript>Trang này cần JavaScript.</noscript>
<script type="module" src="/explorer/explorer.js"></script>
</html>
`;

/**
 * The page on which one tries out the graph, for development: GraphiQL from our own packages at `/explorer`, the
 * contract's operations as examples, and the sign-ins of the demo for our own page on this machine. The caller keeps it
 * out of production.
 */
export const explorer = ({ demoAccountsFile, log }: { readonly demoAccountsFile: string; readonly log: Log }): ((app: Express) => void) => {
  let bundling: Promise<Bundle> | undefined;
  const bundle = (): Promise<Bundle> =>
    (bundling ??= bundleExplorer().catch((error: unknown) => {
      bundling = undefined;
      throw error;
    }));
  const send = (type: string, part: keyof Bundle) => async (_request: Request, response: Response) => {
    try {
      response.type(type).send((await bundle())[part]);
    } catch (error) {
      log.error({ fault: forLog(error) }, 'explorer not bundled');
      response.status(500).type('text').send('Không dựng được trang thử truy vấn: hãy chạy lại npm ci rồi npm start.');
    }
  };
  const guard = (_request: Request, response: Response, next: NextFunction) => {
    response.set({
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Referrer-Policy': 'no-referrer',
      'X-Frame-Options': 'DENY',
      'Content-Security-Policy': policy(''),
    });
    next();
  };
  return (app) => {
    app.get('/', (_request, response) => response.redirect('/explorer'));
    app.use('/explorer', guard);
    app.get('/explorer', (_request, response) => {
      const nonce = randomBytes(16).toString('base64url');
      response.set('Content-Security-Policy', policy(nonce)).type('html').send(page(nonce));
    });
    app.get('/explorer/explorer.js', send('text/javascript', 'script'));
    app.get('/explorer/explorer.css', send('text/css', 'styles'));
    app.get('/explorer/examples.json', (_request, response) => {
      // Questions first: they can be asked as they stand.
      const operations = [...contractOperations()].map(([name, query]) => ({ name, query, changes: query.startsWith('mutation') }));
      response.json(operations.sort((a, b) => Number(a.changes) - Number(b.changes)));
    });
    app.get('/explorer/demo-accounts.json', (request, response) => {
      const { socket, httpVersion, headers } = request;
      const sender = { remoteAddress: socket.remoteAddress ?? '', httpVersion, headers };
      if (!isOwnPage(sender)) return response.status(403).type('text').send('Chỉ dành cho trang thử truy vấn trên chính máy này.');
      // Read anew each time: a later fill writes it anew.
      if (!existsSync(demoAccountsFile)) return response.json([]);
      return response.type('json').send(readFileSync(demoAccountsFile, 'utf8'));
    });
  };
};
