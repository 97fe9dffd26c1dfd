import type { Permission } from './permissions.ts';
import type { Language } from './refusal.ts';

/** Who calls, as the database knows him now. Permissions are those any grant in force gives; rows are the database's to decide. */
export type Identity = {
  readonly accountId: string;
  readonly sessionId: string;
  readonly login: string;
  readonly kind: string;
  readonly permissions: ReadonlySet<Permission>;
};

/** What a request says of its caller before the database is asked. */
export type Caller = {
  /** The secret of the session, out of a verified access token; null without one. */
  readonly secret: string | null;
  readonly language: Language;
  readonly clientAddress: string;
  readonly clientProgram: string;
  readonly requestId: string;
  /** The path signature held: the gateway has measured the operation already. */
  readonly throughGateway?: boolean;
};

/** What every subgraph's context carries: shield's rules read nothing else. `identity` is loaded once per request, when first asked for. */
export type Guarded = { readonly caller: Caller; readonly identity: () => Promise<Identity | null> };

/** English only when the client prefers it to Vietnamese. */
export const languageOf = (acceptLanguage: string | undefined): Language => (/^\s*en\b/i.test(acceptLanguage ?? '') ? 'en' : 'vi');
