import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { languageOf } from './caller.ts';
import type { Message } from './refusal.ts';

/** Whether a request carries the one document that a server would run, and what it is. */
const documentOf = (request: Request): string | null => {
  if (request.method !== 'GET') {
    const { query } = (request.body ?? {}) as { query?: unknown };
    return typeof query === 'string' ? query : null;
  }
  // A GET is answered by its address, whatever its body says.
  const asked = new URL(request.originalUrl, 'http://localhost').searchParams.getAll('query');
  return asked.length === 1 ? asked[0]! : null;
};

/** Looks at a request before its document is parsed: `registered` ones pass, and any other where `mayRunAny` says so. */
export type DocumentRules<Posted extends Request> = {
  readonly registered: (query: string) => boolean;
  readonly mayRunAny: (request: Posted) => boolean | Promise<boolean>;
  readonly refusal: Message;
};

/** Lets registered documents pass; another is refused with 403 and what to do, however it was sent. A fault while asking refuses too. */
export const documentGate =
  <Posted extends Request>({ registered, mayRunAny, refusal }: DocumentRules<Posted>): RequestHandler =>
  async (request: Request, response: Response, next: NextFunction) => {
    const document = documentOf(request);
    if (document !== null && registered(document)) return next();
    const allowed = await Promise.resolve(mayRunAny(request as Posted)).catch(() => false);
    if (allowed) return next();
    const message = refusal[languageOf(request.get('accept-language'))];
    response.status(403).json({ errors: [{ message, extensions: { code: 'FORBIDDEN' } }] });
  };
