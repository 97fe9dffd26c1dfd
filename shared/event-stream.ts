import type { Express, Request, Response } from 'express';
import type { Caller } from './caller.ts';
import { languageOf } from './caller.ts';
import { callerOf } from './http-caller.ts';
import { forLog, type Log } from './log.ts';
import type { Message } from './refusal.ts';
import type { TokenVerifier } from './token.ts';

/** Comes at least this often, so that nothing between drops the stream for silence; and so soon a session that ended ends its stream. */
const HEARTBEAT = 15_000;
/** Windows and devices of one account, for each process that answers. */
const STREAMS_OF_ACCOUNT = 5;
/** Who reads more slowly than this many bytes wait for him is let go: he comes again and reads again. */
const MOST_UNSENT = 64 * 1024;

/** What is told: that something is new, and where; never what. */
export type News = { readonly kind: 'CONVERSATION' | 'MESSAGE' | 'NOTICE'; readonly id: string | null };
type Listener = { readonly accountId: string; readonly caller: Caller; readonly response: Response; told: Promise<void>; waiting: News[] };

/** Whose session this is, as it stands now; null once it ended, or its account may do nothing. */
export type WhoListens = (caller: Caller) => Promise<{ readonly accountId: string } | null>;

export type EventStreams = {
  readonly routes: (app: Express) => void;
  /** Tells the streams of these accounts that something is new. */
  tell(news: News, accountIds: readonly string[]): void;
  /** Tells every stream that something may have been missed: read again. */
  readAgain(): void;
  stop(): Promise<void>;
};

const told = (name: string, data: object): string => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;

const refusals: Readonly<
  Record<'UNAUTHENTICATED' | 'TOO_MANY_STREAMS' | 'STOPPING' | 'UNAVAILABLE', { status: number; message: Message }>
> = {
  UNAUTHENTICATED: { status: 401, message: { vi: 'Chưa đăng nhập: hãy đăng nhập lại.', en: 'Not signed in: sign in again.' } },
  TOO_MANY_STREAMS: {
    status: 429,
    message: {
      vi: `Tài khoản này đang mở ${STREAMS_OF_ACCOUNT} luồng báo tin: hãy đóng bớt cửa sổ rồi mở lại.`,
      en: `This account holds ${STREAMS_OF_ACCOUNT} streams open: close a window and open it again.`,
    },
  },
  STOPPING: { status: 503, message: { vi: 'Hệ thống đang dừng: hãy thử lại sau.', en: 'The system is stopping: try again later.' } },
  UNAVAILABLE: {
    status: 503,
    message: { vi: 'Hệ thống chưa trả lời được: hãy thử lại sau.', en: 'The system cannot answer: try again later.' },
  },
};

const refuse = (request: Request, response: Response, code: keyof typeof refusals) => {
  const { status, message } = refusals[code];
  if (status === 401) response.set('WWW-Authenticate', 'Bearer');
  if (status === 503) response.set('Retry-After', '5');
  response.status(status).json({ errors: [{ message: message[languageOf(request.get('accept-language'))], extensions: { code } }] });
};

type Settings = { readonly who: WhoListens; readonly verifyToken: TokenVerifier; readonly log: Log; readonly heartbeat?: number };

/**
 * `GET /events` (text/event-stream): "something is new", for whoever shows a token as anywhere else. It says ids and no more, so the client
 * reads through GraphQL under the rights of that moment. Before each word the session is looked at again: one that ended is told nothing.
 */
export const eventStreams = ({ who, verifyToken, log, heartbeat = HEARTBEAT }: Settings): EventStreams => {
  const open = new Map<string, Set<Listener>>();
  let stopping = false;

  const forget = (listener: Listener) => {
    const streams = open.get(listener.accountId);
    streams?.delete(listener);
    if (streams?.size === 0) open.delete(listener.accountId);
  };
  const end = (listener: Listener, last = '') => {
    forget(listener);
    listener.response.end(last);
  };
  const write = (listener: Listener, text: string) => {
    if (listener.response.writableEnded) return;
    listener.response.write(text);
    if (listener.response.writableLength > MOST_UNSENT) {
      forget(listener);
      listener.response.destroy();
    }
  };

  /** One look at the session for all that came meanwhile, in the order in which it came. */
  const say = (listener: Listener, text: () => string) => {
    listener.told = listener.told.then(async () => {
      if (listener.response.writableEnded) return;
      try {
        // A caller of its own for each look: what is known of one is kept with it.
        if ((await who({ ...listener.caller })) === null) end(listener, told('ended', { reason: 'SESSION_ENDED' }));
        else write(listener, text());
      } catch (error) {
        // A database that does not answer is no ended session; what was not told now is told by "read again".
        log.warn({ fault: forLog(error) }, 'a stream of events was not told');
        // Left waiting, it would keep whatever comes later from being told: only the first that waits asks to be told.
        listener.waiting.length = 0;
        write(listener, told('read-again', {}));
      }
    });
  };
  const flush = (listener: Listener) => () => {
    const news = new Map(listener.waiting.splice(0).map((one) => [`${one.kind} ${one.id}`, one]));
    return [...news.values()].map((one) => told('news', one)).join('');
  };
  const everyone = () => [...open.values()].flatMap((streams) => [...streams]);

  const beat = setInterval(() => everyone().forEach((listener) => say(listener, () => ':\n\n')), heartbeat);
  beat.unref();

  const answer = async (request: Request, response: Response) => {
    const secret = await verifyToken(request.get('authorization'));
    const caller = callerOf(request, secret, null);
    const known = secret === null ? null : await who(caller);
    if (known === null) return refuse(request, response, 'UNAUTHENTICATED');
    // Gone while his session was looked at: nothing would ever take him off again.
    if (response.destroyed || request.socket.destroyed) return;
    if (stopping) return refuse(request, response, 'STOPPING');
    const streams = open.get(known.accountId) ?? new Set();
    if (streams.size >= STREAMS_OF_ACCOUNT) return refuse(request, response, 'TOO_MANY_STREAMS');
    const listener: Listener = { accountId: known.accountId, caller, response, told: Promise.resolve(), waiting: [] };
    open.set(known.accountId, streams.add(listener));
    // An answer that waits behind another on its connection is never told that this one closed.
    const gone = () => forget(listener);
    request.socket.once('close', gone);
    response.on('close', () => {
      request.socket.off('close', gone);
      gone();
    });
    response.status(200).set({ 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' });
    // Whatever was new before is not told: who opens a stream reads once, after this word.
    write(listener, `retry: 3000\n${told('read-again', {})}`);
  };

  return {
    routes: (app) => {
      app.get('/events', (request, response) => {
        // express answers HEAD as GET, and there would be nothing to read from.
        if (request.method === 'HEAD') return void response.status(405).set('Allow', 'GET').end();
        answer(request, response).catch((error: unknown) => {
          log.warn({ fault: forLog(error) }, 'a stream of events was not opened');
          if (!response.headersSent) refuse(request, response, 'UNAVAILABLE');
        });
      });
    },
    tell: (news, accountIds) => {
      for (const listener of accountIds.flatMap((id) => [...(open.get(id) ?? [])])) {
        listener.waiting.push(news);
        if (listener.waiting.length === 1) say(listener, flush(listener));
      }
    },
    readAgain: () => everyone().forEach((listener) => say(listener, () => told('read-again', {}))),
    stop: async () => {
      stopping = true;
      clearInterval(beat);
      const last = everyone();
      last.forEach((listener) => end(listener, told('ended', { reason: 'STOPPING' })));
      await Promise.all(last.map((listener) => listener.told));
    },
  };
};
