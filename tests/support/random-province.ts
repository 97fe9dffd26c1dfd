import type { Account, AccountKind, Consent, Grant, Membership, Period, Person, Province, Unit, Withheld } from '../evaluator/province.ts';
import type { Chance } from './chance.ts';

/** What all provinces of a test share: the root, fields of the graph and what they ask, the roles of the catalog. */
export type Common = Pick<Province, 'root' | 'asks'> & { readonly roles: Province['roles']; readonly permissions: readonly string[] };

const FOUNDED = '2020-01-01';
const TODAYS = ['2026-05-01', '2026-11-22', '2026-12-01', '2027-03-01'] as const;
const CHANGES = ['2026-05-01', '2026-06-01', '2026-11-22', '2026-11-23', '2026-12-15'] as const;
const OPEN: Period = { from: FOUNDED, to: null };
const KINDS: readonly AccountKind[] = [
  'AGENCY',
  'AGENCY',
  'AGENCY',
  'AGENCY',
  'SYSTEM',
  'SYSTEM',
  'SPECIALIST',
  'PERSONAL',
  'PERSONAL',
  'SERVICE',
];
const PAYROLL = ['payroll.pay.read', 'payroll.pay.write', 'payroll.month.read'];
const MUCH_ASKED = [
  ...['personnel.directory.read', 'personnel.record.read', 'personnel.identity.read', 'payroll.pay.read', 'training.hours.read'],
  ...[
    'personnel.record.write',
    'personnel.assignment.write',
    'accounts.grant.read',
    'accounts.grant.write',
    'organization.unit.read',
    'organization.quota.read',
  ],
];
const CONSENTED = [
  'personnel.directory.read',
  'personnel.record.read',
  'personnel.identity.read',
  'payroll.pay.read',
  'training.hours.read',
];

/**
 * A small province of units that move and end, people who move, accounts of all kinds, grants to them and to groups, delegations good and bad,
 * consents, and rights that the province keeps back. Ids are in the order in which things were made, as the database's are.
 */
export const randomProvince = (chance: Chance, { root, asks, roles: catalogRoles, permissions }: Common, serial: number): Province => {
  const { below, oneOf, percent, some, times } = chance;
  let made = 0;
  const id = () => `01900000-0000-7000-8${serial.toString(16).padStart(3, '0')}-${(++made).toString(16).padStart(12, '0')}`;
  const office = `Sở Nội vụ ${serial}`;
  const period = (): Period => {
    const from = oneOf([FOUNDED, FOUNDED, FOUNDED, '2026-05-01', '2026-11-22', '2026-12-01']);
    return { from, to: oneOf([null, null, null, '2026-12-10', '2027-01-01', '2027-03-01']) };
  };

  // Departments stand; what is below them moves and ends. Nothing stands below what may end.
  const unit = (under: string, name: string, moves: readonly string[], heirs: readonly string[]): Unit => {
    const from = percent(8) ? '2026-12-15' : FOUNDED;
    const change = from === FOUNDED && percent(45) ? oneOf(CHANGES) : null;
    const passes = change !== null && heirs.length > 0 && percent(35);
    const later = change !== null && !passes ? oneOf(moves) : under;
    const moved = later !== under;
    return {
      id: id(),
      names: [{ ...OPEN, name }],
      places: [{ from, to: passes || moved ? change : null, under }, ...(moved ? [{ from: change!, to: null, under: later }] : [])],
      passedTo: passes ? { heir: oneOf(heirs), from: change } : null,
    };
  };
  const departments = times(3, (turn): Unit => ({
    id: id(),
    names: [{ ...OPEN, name: turn === 0 ? office : `Sở ${serial}.${turn}` }],
    places: [{ ...OPEN, under: root }],
    passedTo: null,
  }));
  const tops = departments.map((one) => one.id);
  const centres = times(3, (turn) => unit(oneOf(tops), `Trung tâm ${serial}.${turn}`, tops, []));
  const steady = centres.filter(({ places }) => places[0]!.from === FOUNDED).map((one) => one.id);
  const leaves: Unit[] = [];
  for (let turn = 0; turn < 5; turn += 1) {
    const above = [...tops, tops[0]!, tops[0]!, ...steady];
    const heirs = [...above, ...leaves.filter(({ places }) => places[0]!.from === FOUNDED).map((one) => one.id)];
    leaves.push(unit(percent(40) ? tops[0]! : oneOf(above), `Phòng ${serial}.${turn}`, above, heirs));
  }
  const units: readonly Unit[] = [
    { id: root, names: [{ ...OPEN, name: 'UBND tỉnh' }], places: [], passedTo: null },
    ...departments,
    ...centres,
    ...leaves,
  ];
  const all = units.map((one) => one.id);
  const places = units.filter((one) => one.id === root || one.places[0]!.from === FOUNDED).map((one) => one.id);

  // Where rules for one unit's accounts meet what only time moves.
  const changing = units.filter((one) => one.places.length > 1).map((one) => one.id);
  const moving = changing.length > 0 ? changing : all;

  const people = times(8, (): Person => {
    const [at, then] = [oneOf(places), percent(30) ? oneOf(CHANGES) : null];
    return { id: id(), kept: [{ from: FOUNDED, to: then, at }, ...(then ? [{ from: then, to: null, at: oneOf(places) }] : [])] };
  });

  const accounts = times(8, (): Account => {
    const kind = oneOf(KINDS);
    return {
      id: id(),
      kind,
      period: percent(85) ? OPEN : period(),
      suspended: percent(7),
      signedIn: !percent(5),
      holder: kind === 'PERSONAL' || percent(30) ? oneOf(people).id : null,
      unit: kind === 'PERSONAL' || percent(20) ? null : percent(30) ? tops[0]! : percent(40) ? oneOf(moving) : oneOf(all),
    };
  });
  const ids = accounts.map((one) => one.id);
  const groups = [id(), id()];
  const memberships = times(7, (): Membership => ({
    account: oneOf(ids),
    group: oneOf(groups),
    period: period(),
    removed: percent(15),
    turn: below(60),
  }));

  const roles: Record<string, readonly string[]> = { ...catalogRoles };
  const own = times(4, (turn) => {
    const name = `R${serial}_${turn}`;
    roles[name] = [...new Set([...some(permissions, 12), ...some(MUCH_ASKED, 50)])];
    return name;
  });
  const choices = [...own, ...own, ...Object.keys(catalogRoles)];

  const grants: Grant[] = [];
  for (let turn = 0; turn < 18; turn += 1) {
    const base = grants.length > 0 && percent(40) ? oneOf(grants) : null;
    const to = percent(28) ? { group: oneOf(groups) } : { account: oneOf(ids) };
    const holder = accounts.find((one) => 'account' in to && one.id === to.account);
    const holdsBase =
      base && 'account' in base.to
        ? base.to.account
        : memberships.find((one) => base && 'group' in base.to && one.group === base.to.group)?.account;
    const over = holder?.kind === 'PERSONAL' && !base ? null : percent(25) ? root : percent(30) ? oneOf(moving) : oneOf(all);
    grants.push({
      id: id(),
      to,
      role: over === null ? 'PERSONAL' : base && percent(60) ? base.role : oneOf(choices),
      domain: percent(15) ? oneOf(['payroll', 'personnel', 'training']) : null,
      unit: base && percent(50) && base.unit !== null ? base.unit : (over ?? (base ? root : null)),
      period: percent(70) ? OPEN : period(),
      revoked: percent(8),
      restsOn: base?.id ?? null,
      givenBy: base ? (percent(90) ? (holdsBase ?? oneOf(ids)) : oneOf(ids)) : null,
      turn: 10 + turn * 2,
    });
  }

  // Some hold everything where only time moves themselves or what they hold it over.
  const between = accounts.filter((one) => one.unit !== null && moving.includes(one.unit));
  for (const { id: account } of between.slice(0, 3))
    grants.push({
      ...{ id: id(), to: { account }, role: 'ACCESS_DATA', domain: null, unit: percent(40) ? root : oneOf(moving), period: OPEN },
      ...{ revoked: false, restsOn: null, givenBy: null, turn: 50 },
    });

  const consents = times(4, (): Consent => {
    const named = some(people, 25).map((one) => one.id);
    const { from, to } = period();
    return {
      id: id(),
      account: oneOf(ids),
      people: named,
      unit: percent(40) ? oneOf(all) : null,
      permissions: [oneOf(CONSENTED), ...some(CONSENTED, 40)].filter((one, at, list) => list.indexOf(one) === at),
      period: { from, to: to ?? '2028-01-01' },
      withdrawn: percent(15),
    };
  });

  const withheld: Withheld[] = percent(60)
    ? [
        ...(percent(80) ? PAYROLL : []),
        ...(percent(40) ? ['personnel.identity.read'] : []),
        ...(percent(15) ? ['personnel.directory.read'] : []),
      ].flatMap((permission): Withheld[] => [
        ...(percent(75) ? [{ permission, from: { kind: 'SYSTEM' as const }, article: `Điều 13 (${permission})` }] : []),
        ...(percent(75) ? [{ permission, from: { unitNamed: office }, article: `Điều 13 (${permission})` }] : []),
      ])
    : [];
  return {
    today: oneOf(TODAYS),
    ...{
      root,
      units,
      people,
      accounts,
      openGroups: percent(60) ? groups : [groups[0]!],
      memberships,
      roles,
      grants,
      consents,
      withheld,
      asks,
    },
  };
};
