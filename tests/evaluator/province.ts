/**
 * A province as the evaluator knows it: plain facts, with dates as `YYYY-MM-DD` and ends that are not in them. Everything here is what a
 * person could read off the decisions and papers; nothing is worked out.
 */
export type Day = string;
/** From a day on, up to but without another; null: no end is known. */
export type Period = { readonly from: Day; readonly to: Day | null };

/** A unit stands below another for a time; one that ended passed to an heir, who keeps its people and its past from that day on. */
export type Unit = {
  readonly id: string;
  readonly names: readonly (Period & { readonly name: string })[];
  readonly places: readonly (Period & { readonly under: string })[];
  readonly passedTo: { readonly heir: string; readonly from: Day } | null;
};

/** Whose record is kept where, over time. */
export type Person = { readonly id: string; readonly kept: readonly (Period & { readonly at: string })[] };

export type AccountKind = 'SYSTEM' | 'AGENCY' | 'SPECIALIST' | 'PERSONAL' | 'SERVICE';
export type Account = {
  readonly id: string;
  readonly kind: AccountKind;
  readonly period: Period;
  readonly suspended: boolean;
  readonly signedIn: boolean;
  readonly holder: string | null;
  readonly unit: string | null;
};

/** `turn` says which of two things was done first. */
export type Membership = {
  readonly account: string;
  readonly group: string;
  readonly period: Period;
  readonly removed: boolean;
  readonly turn: number;
};

/** A role over a unit and all below it (null: over no unit, operations only), to an account or a group; `restsOn`: what its giver held when he passed it on. */
export type Grant = {
  readonly id: string;
  readonly to: { readonly account: string } | { readonly group: string };
  readonly role: string;
  readonly domain: string | null;
  readonly unit: string | null;
  readonly period: Period;
  readonly revoked: boolean;
  readonly restsOn: string | null;
  readonly givenBy: string | null;
  readonly turn: number;
};

/** That somebody may read of named people, or of those kept at a unit and below it, what no grant of his opens. */
export type Consent = {
  readonly id: string;
  readonly account: string;
  readonly people: readonly string[];
  readonly unit: string | null;
  readonly permissions: readonly string[];
  readonly period: Period;
  readonly withdrawn: boolean;
};

/** What the province keeps from a kind of account, or from the accounts of one unit, and by which article. */
export type Withheld = {
  readonly permission: string;
  readonly from: { readonly kind: AccountKind } | { readonly unitNamed: string };
  readonly article: string;
};

export type Province = {
  readonly today: Day;
  /** The unit that all others stand below. */
  readonly root: string;
  readonly units: readonly Unit[];
  readonly people: readonly Person[];
  readonly accounts: readonly Account[];
  readonly openGroups: readonly string[];
  readonly memberships: readonly Membership[];
  readonly roles: Readonly<Record<string, readonly string[]>>;
  readonly grants: readonly Grant[];
  readonly consents: readonly Consent[];
  readonly withheld: readonly Withheld[];
  /** What a field of the graph asks: permissions that must all be held; none: any live session; null: anybody. */
  readonly asks: Readonly<Record<string, readonly string[] | null>>;
};

export const within = ({ from, to }: Period, day: Day): boolean => from <= day && (to === null || day < to);
