import { consentsGiving, consentsOf, opensPerson, opensUnit } from './consents-in-force.ts';
import { grantsGiving, reaching } from './grants-in-force.ts';
import { accountOf, mayAct } from './standing.ts';
import { line, path } from './tree.ts';
import { type Consent, type Grant, type Province, within } from './province.ts';
import { withheldBy } from './withheld-rights.ts';

/** May this account do this, here? `action`: a permission (`personnel.record.read`) or a field of the graph (`Query.person`, `Person.gender`). */
export type Question = {
  readonly account: string;
  readonly action: string;
  readonly person?: string;
  readonly unit?: string;
};

/** By which rule it is so. The first five need no grant, the last five refuse. */
export type Rule =
  | 'ANYBODY'
  | 'SIGNED_IN'
  | 'OPEN_TO_SESSIONS'
  | 'OWN_RECORD'
  | 'CONSENT'
  | 'GRANT'
  | 'CANNOT_ACT'
  | 'UNKNOWN_ACTION'
  | 'NOT_HELD'
  | 'WITHHELD'
  | 'OUT_OF_REACH';

export type Answer = {
  readonly allowed: boolean;
  readonly rule: Rule;
  /** The permission that decided: the first that is missing, or the last that was asked. */
  readonly permission: string | null;
  /** The nearest grant by which it is allowed; of one's own record the one that opens the operation. */
  readonly grant: string | null;
  readonly consent: string | null;
  /** The units from the one that was granted down to the one of what was asked about. */
  readonly path: readonly string[];
  /** The article by which the province keeps it back; those of all other rules stand in its profile. */
  readonly article: string | null;
};

/** Which units there are, how they are called and built, every session may see that may ask at all. */
const SEEN_BY_EVERY_SESSION = ['organization.unit.read'];
/** A person reads his own. */
const OF_ONE_OWN_RECORD = [
  'personnel.directory.read',
  'personnel.record.read',
  'personnel.identity.read',
  'payroll.pay.read',
  'payroll.month.read',
  'training.hours.read',
  'training.enrolment.read',
  'organization.obligation.read',
];
/** Names, units and titles: who there is. */
const NAMES = 'personnel.directory.read';
/** No role gives it: whoever reads under a consent has it while he may. */
const USE_OF_A_CONSENT = 'accounts.consent.use';

const nothing = { permission: null, grant: null, consent: null, path: [], article: null };
const no = (rule: Rule, more: Partial<Answer> = {}): Answer => ({ ...nothing, ...more, allowed: false, rule });
const yes = (rule: Rule, more: Partial<Answer> = {}): Answer => ({ ...nothing, ...more, allowed: true, rule });

/** Of several grants the one over the smallest whole around the target; without a target the widest; of two such the older. */
const deciding = (province: Province, grants: readonly Grant[], target: string | null): Grant | undefined => {
  const depth = ({ unit }: Grant) =>
    unit === null ? 0 : target === null ? Number(unit === province.root) : line(province, unit, province.today).length;
  const order = (a: Grant, b: Grant) => depth(b) - depth(a) || (a.id < b.id ? -1 : 1);
  return [...grants].sort(order)[0];
};

const keeperOf = ({ people, today }: Province, person: string): string | null =>
  people.find(({ id }) => id === person)?.kept.find((one) => within(one, today))?.at ?? null;

const decideOne = (province: Province, { account, person, unit }: Question, permission: string): Answer => {
  const caller = accountOf(province, account);
  const { held, kept } = grantsGiving(province, account, permission);
  const consents: readonly Consent[] =
    permission === USE_OF_A_CONSENT ? consentsOf(province, account) : consentsGiving(province, account, permission);
  if (held.length === 0 && consents.length === 0) {
    const rule = kept.map((grant) => withheldBy(province, caller, permission, grant.unit)).find((one) => one !== null);
    return rule ? no('WITHHELD', { permission, article: rule.article }) : no('NOT_HELD', { permission });
  }
  const target = person === undefined ? (unit ?? null) : keeperOf(province, person);
  const isAboutSomething = person !== undefined || unit !== undefined;
  const by = deciding(
    province,
    isAboutSomething && target !== null ? reaching(province, held, target) : isAboutSomething ? [] : held,
    target,
  );
  if (by)
    return yes('GRANT', {
      permission,
      grant: by.id,
      path: target !== null && by.unit !== null ? path(province, by.unit, target, province.today) : [],
    });
  const opening = deciding(province, held, null)?.id ?? null;
  if (person !== undefined && caller.kind === 'PERSONAL' && caller.holder === person && OF_ONE_OWN_RECORD.includes(permission))
    return yes('OWN_RECORD', { permission, grant: opening });
  if (person === undefined && unit !== undefined && SEEN_BY_EVERY_SESSION.includes(permission))
    return yes('OPEN_TO_SESSIONS', { permission, grant: opening });
  const consent = consents.find(
    (one) =>
      !isAboutSomething ||
      (target !== null && (person !== undefined ? opensPerson(province, one, person, target) : opensUnit(province, one, target))),
  );
  if (consent) return yes('CONSENT', { permission, consent: consent.id });
  // That something exists which he may not see, no reason tells: of a person only to whom his name is open.
  const mayKnow = person === undefined || (permission !== NAMES && decideOne(province, { account, action: NAMES, person }, NAMES).allowed);
  const away =
    mayKnow && target !== null
      ? reaching(province, kept, target)
          .map((grant) => withheldBy(province, caller, permission, grant.unit))
          .find((one) => one !== null)
      : undefined;
  return away ? no('WITHHELD', { permission, article: away.article }) : no('OUT_OF_REACH', { permission });
};

/** The rules of who may do what (security.md, decisions 2, 28, 30; ĐL Điều 12, HY Điều 9, QC2024 Điều 13), one after the other. */
export const decide = (province: Province, question: Question): Answer => {
  const { action, account } = question;
  const asked = action in province.asks ? (province.asks[action] ?? null) : action.split('.').length === 3 ? [action] : undefined;
  if (asked === undefined) return no('UNKNOWN_ACTION');
  if (asked === null) return yes('ANYBODY');
  const caller = accountOf(province, account);
  if (!caller.signedIn || !mayAct(province, caller)) return no('CANNOT_ACT');
  if (asked.length === 0) return yes('SIGNED_IN');
  const answers = asked.map((permission) => decideOne(province, question, permission));
  return answers.find(({ allowed }) => !allowed) ?? answers.at(-1)!;
};
