import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { caps } from './limits.ts';
import type { Message } from './refusal.ts';
import type { TokenVerifier } from './token.ts';

/** A request with the session its token names, and its body as it came. */
export type Posted = Request & { secret?: string | null; rawBody?: Buffer };

/** What is told to a client whose body cannot be read; carried by an error with its status. */
export class UnreadableBody extends Error {
  readonly status = 400;
  readonly told: Message;
  constructor(told: Message) {
    super('unreadable body');
    this.told = told;
  }
}

const badText: Message = {
  vi: 'Dữ liệu chứa ký tự rỗng (U+0000) hoặc nửa ký tự Unicode lẻ: hãy xóa ký tự này.',
  en: 'The input holds the null character (U+0000) or half of a Unicode pair: remove it.',
};

// JSON escapes that no database text can hold. An escaped backslash before `u` is text, not an escape.
const unstorable =
  /(?<!\\)(?:\\\\)*\\u(?:0000|d[89ab][0-9a-f]{2}(?!\\ud[c-f][0-9a-f]{2})|(?<!(?<!\\)(?:\\\\)*\\ud[89ab][0-9a-f]{2}\\u)d[c-f][0-9a-f]{2})/i;

/** Looks at the text once, before it becomes millions of objects. Throws `UnreadableBody`. */
export const refuseUnstorable = (body: Buffer): void => {
  if (body.includes('\\u') && unstorable.test(body.toString('utf8'))) throw new UnreadableBody(badText);
};

const keepRawBody = (request: Request, _response: Response, body: Buffer, charset: string): void => {
  // JSON travels as UTF-8; in another charset the look below would miss what it looks for.
  if (charset !== 'utf-8' && charset !== 'utf8') throw Object.assign(new Error('unsupported charset'), { status: 415 });
  refuseUnstorable(body);
  (request as Posted).rawBody = body;
};

/** What express makes of a UTF-8 body, for one that was read before express saw the request. Throws with a status. */
const parseRead = (body: Buffer): object => {
  refuseUnstorable(body);
  if (body.length === 0) return {};
  try {
    // A mark of the byte order is no part of the text.
    const parsed: unknown = JSON.parse(body.toString('utf8').replace(/^\uFEFF/, ''));
    if (typeof parsed === 'object' && parsed !== null) return parsed;
  } catch {
    // Told below.
  }
  throw Object.assign(new Error('no JSON object'), { status: 400 });
};

/**
 * Reads a JSON body after looking at the token: who shows none of ours may send what a sign-in needs, no more, so that
 * nobody keeps the process busy with megabytes for free.
 */
export const readBody = (verifyToken: TokenVerifier): RequestHandler[] => {
  const [small, large] = [caps.bodyBytesUnsigned, caps.bodyBytes].map((limit) => express.json({ limit, verify: keepRawBody }));
  return [
    async (request: Posted, _response: Response, next: NextFunction) => {
      request.secret = await verifyToken(request.get('authorization'));
      next();
    },
    (request: Posted, response, next) => {
      if (!request.rawBody) return (request.secret ? large! : small!)(request, response, next);
      request.body = parseRead(request.rawBody);
      next();
    },
    // express leaves the body undefined for other methods and content types; Apollo answers those itself.
    (request, _response, next) => {
      request.body ??= {};
      next();
    },
  ];
};
