import { timingSafeEqual } from 'node:crypto';
import type { Express, Request, Response } from 'express';
import { type Caller, languageOf } from '@hoso/shared/caller.ts';
import { callerOf } from '@hoso/shared/http-caller.ts';
import type { Log } from '@hoso/shared/log.ts';
import type { Message } from '@hoso/shared/refusal.ts';
import { codesOf, type Journey, oidcProvider, type OidcSettings, type Vouched } from './oidc-provider.ts';
import { postOn } from './return-page.ts';
import { cookieOf, sealedCookies } from './sealed-cookie.ts';

/** Seconds that one may take at the provider. */
const JOURNEY_LASTS = 600;

/** What the accounts subgraph makes of who came back: a ticket, or a refusal whose words are of the house. */
type Admitted =
  | { readonly __typename: 'TicketToRedeem'; readonly ticket: string; readonly expiresAt: string }
  | { readonly __typename: 'TooManyAttempts'; readonly message: unknown; readonly retryAfter: unknown }
  | { readonly __typename: 'VouchedSignInRefused'; readonly message: unknown };
type Admit = (vouching: { readonly state: string; readonly ask: () => Promise<Vouched | null> }, caller: Caller) => Promise<Admitted>;

type Options = {
  readonly settings: OidcSettings;
  /** Secret of this installation, the same in all its processes. */
  readonly secret: Buffer;
  readonly admit: Admit;
  /** The refusal of who never gets as far as to be asked about. */
  readonly refused: () => { readonly message: unknown };
  readonly log: Log;
};

/** What the program that begins a sign-in gave to know it again by, as with `state` of OAuth 2; empty where it gave nothing. */
type Begun = Journey & { readonly programState: string };

/** One value of a query that says it once and plainly; empty otherwise. */
const valueIn = (query: string, name: string): string => {
  const [value, ...more] = new URLSearchParams(query).getAll(name);
  return more.length === 0 && /^[\x21-\x7e]{1,200}$/.test(value ?? '') ? value! : '';
};

const same = (one: string, other: string): boolean => one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

const queryOf = (request: Request): string => request.originalUrl.split('?').slice(1).join('?');

/**
 * `GET /sign-in/oidc` sends a browser to the provider; `GET /sign-in/oidc/callback` takes it back and answers a ticket for `continueSignIn`, as JSON or by
 * posting it to the one web program that is configured. What is kept in between is sealed in a cookie of that browser. Addresses come out of the configuration only, and whatever goes wrong has one answer.
 */
export const oidcSignIn =
  ({ settings, secret, admit, refused, log }: Options) =>
  (app: Express): void => {
    const provider = oidcProvider(settings);
    const journeys = sealedCookies<Begun>(secret, 'oidc journey', JOURNEY_LASTS);
    const secure = settings.redirectUrl.startsWith('https:');
    const cookie = secure ? '__Host-hoso-oidc' : 'hoso-oidc';
    // Lax: the way back from the provider is a navigation from another site.
    const attributes = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;

    const say = (request: Request, response: Response, status: number, { error, message }: { error: string; message: unknown }) =>
      void response.status(status).json({ error, message: (message as Message)[languageOf(request.get('accept-language'))] });
    const refuse = (request: Request, response: Response) =>
      say(request, response, 403, { error: 'VouchedSignInRefused', message: refused().message });
    const note = (step: string, caller: Caller, more: object = {}) =>
      log.warn({ step, requestId: caller.requestId, ...more }, 'a sign-in at the identity provider failed');

    app.get('/sign-in/oidc', async (request, response) => {
      try {
        const { address, journey } = await provider.begin();
        response.set(
          'Set-Cookie',
          `${cookie}=${journeys.seal({ ...journey, programState: valueIn(queryOf(request), 'program_state') })}; Max-Age=${JOURNEY_LASTS}; ${attributes}`,
        );
        response.set('Referrer-Policy', 'no-referrer').redirect(302, address);
      } catch (error) {
        note('begin', callerOf(request, null, null), codesOf(error));
        refuse(request, response);
      }
    });

    app.get('/sign-in/oidc/callback', async (request, response) => {
      const caller = callerOf(request, null, null);
      response.set('Referrer-Policy', 'no-referrer');
      const query = queryOf(request);
      const journey = journeys.open(cookieOf(request.get('cookie'), cookie) ?? '');
      // Nothing is done for who brings another browser's answer, and his own journey goes on.
      if (!journey || !same(journey.state, valueIn(query, 'state'))) {
        note(journey ? 'state' : 'no journey', caller);
        return refuse(request, response);
      }
      response.set('Set-Cookie', `${cookie}=; Max-Age=0; ${attributes}`);
      const ask = async () => {
        try {
          return await provider.end(query, journey);
        } catch (error) {
          note('end', caller, codesOf(error));
          return null;
        }
      };
      const admitted = await admit({ state: journey.state, ask }, caller);
      const { returnUrl } = settings;
      const known = journey.programState ? { program_state: journey.programState } : {};
      if (admitted.__typename === 'TicketToRedeem') {
        const { ticket, expiresAt } = admitted;
        return returnUrl ? postOn(response, 200, returnUrl, { ticket, ...known }) : void response.json({ ticket, expiresAt, ...known });
      }
      if (returnUrl) return postOn(response, 200, returnUrl, { error: admitted.__typename, ...known });
      if (admitted.__typename === 'VouchedSignInRefused') return refuse(request, response);
      const seconds = Math.max(1, Math.ceil((new Date(admitted.retryAfter as string).getTime() - Date.now()) / 1_000));
      response.set('Retry-After', String(seconds));
      return say(request, response, 429, { error: 'TooManyAttempts', message: admitted.message });
    });

    app.all(['/sign-in/oidc', '/sign-in/oidc/callback'], (_request, response) => void response.status(405).set('Allow', 'GET').end());
  };
