/** The OpenID provider at which people sign in, and who we are there. */
export type OidcSettings = {
  /** Links of accounts name it letter by letter. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where browsers come back to, as they see it. */
  readonly redirectUrl: string;
  /** The claim of the ID token that names whom the provider vouches for. */
  readonly subjectClaim: string;
};
