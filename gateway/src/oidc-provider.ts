import * as oidc from 'openid-client';

/** The OpenID provider at which people sign in, and who we are there. */
export type OidcSettings = {
  /** Links of accounts name it letter by letter. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where browsers come back to, as they see it. */
  readonly redirectUrl: string;
  /** The address of a web program that gets what comes of it; without one it is answered as JSON. */
  readonly returnUrl: string | null;
  /** The claim of the ID token that names whom the provider vouches for. */
  readonly subjectClaim: string;
};

/** What is kept of a sign-in while its browser is at the provider. */
export type Journey = { readonly state: string; readonly nonce: string; readonly verifier: string };

/** Whom the provider vouches for. */
export type Vouched = { readonly issuer: string; readonly subject: string };

/** Seconds for each answer of the provider: a person waits. */
const ANSWERS_WITHIN = 5;
/** No document, key set or token of a provider comes near it. */
const LARGEST_ANSWER = 512 * 1024;
/** How long what the provider says of itself counts. Its keys are read anew by themselves, when one is not known or after five minutes. */
const KNOWN_FOR_MS = 3_600_000;
/** How long a provider that did not answer is left alone. */
const LEFT_ALONE_FOR_MS = 3_000;

/** As fetch, but a body that has no end is not waited for. */
const boundedFetch: oidc.CustomFetch = async (url, options) => {
  const response = await fetch(url, options as RequestInit);
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += (part as Uint8Array).length;
    if (size > LARGEST_ANSWER) throw new Error('the answer of the provider is too large');
    parts.push(part as Uint8Array);
  }
  const { status, statusText, headers } = response;
  return new Response(parts.length === 0 ? null : Buffer.concat(parts), { status, statusText, headers });
};

/** Basic where the provider knows it, as OpenID Connect Discovery §3 has it where nothing is said. */
const authenticating = ({ token_endpoint_auth_methods_supported: methods }: oidc.ServerMetadata, secret: string): oidc.ClientAuth =>
  !methods || methods.includes('client_secret_basic') ? oidc.ClientSecretBasic(secret) : oidc.ClientSecretPost(secret);

/** Text of the provider goes into the log only where it looks like a code of an error. */
const asCode = (value: unknown): string | undefined =>
  typeof value === 'string' && /^[A-Za-z0-9_.-]{1,60}$/.test(value) ? value : undefined;

/** What the log may keep of a failure: codes, never a claim, a token or an address that came in. */
export const codesOf = (error: unknown): object => {
  if (!(error instanceof Error)) return { failure: typeof error };
  const { code, error: told, cause } = error as Error & { code?: unknown; error?: unknown };
  const behind = cause instanceof Error ? asCode((cause as { code?: unknown }).code) : undefined;
  return { failure: error.name, code: asCode(code), told: asCode(told), behind };
};

/** The Authorization Code flow with PKCE, state and nonce at one provider. It is asked when somebody first wants to sign in, so that a start never waits for it. */
export const oidcProvider = ({ issuer, clientId, clientSecret, redirectUrl, subjectClaim }: OidcSettings) => {
  let known: { readonly provider: Promise<oidc.Configuration>; until: number } | null = null;

  const discover = async (): Promise<oidc.Configuration> => {
    const local = new URL(issuer).protocol === 'http:';
    const options = { [oidc.customFetch]: boundedFetch, timeout: ANSWERS_WITHIN, ...(local && { execute: [oidc.allowInsecureRequests] }) };
    const found = await oidc.discovery(new URL(issuer), clientId, undefined, oidc.None(), options);
    const metadata = found.serverMetadata();
    const configuration = new oidc.Configuration(
      metadata,
      clientId,
      { client_secret: clientSecret },
      authenticating(metadata, clientSecret),
    );
    configuration[oidc.customFetch] = boundedFetch;
    configuration.timeout = ANSWERS_WITHIN;
    if (local) oidc.allowInsecureRequests(configuration);
    // Without it the library takes an ID token from the token endpoint at its word, since TLS stands for it.
    oidc.enableNonRepudiationChecks(configuration);
    return configuration;
  };
  const provider = (): Promise<oidc.Configuration> => {
    if (known && Date.now() < known.until) return known.provider;
    const asked = { provider: discover(), until: Date.now() + KNOWN_FOR_MS };
    known = asked;
    asked.provider.catch(() => (asked.until = Date.now() + LEFT_ALONE_FOR_MS));
    return asked.provider;
  };

  return {
    /** Where to send a browser, and what to keep until it comes back. */
    begin: async (): Promise<{ readonly address: string; readonly journey: Journey }> => {
      const configuration = await provider();
      const journey = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier() };
      const address = oidc.buildAuthorizationUrl(configuration, {
        redirect_uri: redirectUrl,
        scope: subjectClaim === 'sub' ? 'openid' : 'openid profile',
        state: journey.state,
        nonce: journey.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(journey.verifier),
        code_challenge_method: 'S256',
      });
      return { address: address.href, journey };
    },

    /** Whom the provider vouches for to a browser that came back with this query. Throws for anything that does not hold. */
    end: async (query: string, { state, nonce, verifier }: Journey): Promise<Vouched> => {
      const came = new URL(redirectUrl);
      came.search = query;
      const tokens = await oidc.authorizationCodeGrant(await provider(), came, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      // Some providers answer for many issuers under one address; ours is the one that is configured.
      if (!claims || new URL(claims.iss).href !== new URL(issuer).href) throw new Error('another issuer vouches');
      const subject = claims[subjectClaim];
      if (typeof subject !== 'string') throw new Error('the claim of the subject is no text');
      return { issuer, subject };
    },
  };
};
export type OidcProvider = ReturnType<typeof oidcProvider>;
