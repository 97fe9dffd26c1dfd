import { randomUUID } from 'node:crypto';
import { StartRefusal } from '@hoso/db/embedded/start-refusal.ts';
import type { Pool } from '@hoso/db/session.ts';
import type { Asker } from './accounts.ts';
import { TODAY, YEAR } from './database.ts';
import { EVERYWHERE } from './explicit-condition.ts';
import { appointPerson, peopleByName, personCard, type Question, unitRoster, unitTree } from './questions.ts';
import { pick } from './random.ts';

/**
 * One request: what is asked, by whom, with which parameters. `peer` names them for the systems that know no account;
 * `scope` are the numbers of the units over which the account may ask, as an int4multirange.
 */
export type Case = {
  readonly question: Question;
  readonly accountId: string;
  readonly scope: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly peer: Readonly<Record<string, unknown>>;
};

export const SCENARIO_NAMES = ['S1', 'S2', 'S3', 'S4 province', 'S4 narrow', 'S5', 'S6'] as const;
export type ScenarioName = (typeof SCENARIO_NAMES)[number];
export type Scenario = {
  readonly name: ScenarioName;
  readonly title: string;
  readonly draw: (random: () => number) => Case;
  /** Appoints people. */
  readonly writes?: true;
};

type Unit = { id: string; departmentId: string };
/** `treeUnits` stand in its tree of three levels; none where the tree has fewer levels. */
type Department = { id: string; unitNos: number[]; scope: string; treeUnits: number | null };
type Person = { id: string; departmentId: string; name: string; category: string };

/** The department above each unit today: the child of the province on its way up. */
const ABOVE = `organization.subtree s join organization.placement d on d.unit_no = s.ancestor_no and d.parent_no = 1 and d.valid_to is null`;
/** Parameters are drawn evenly from a sample of the province. */
const UNITS = 400;
const PEOPLE = 4_000;
/** People on a page of S4. */
const PAGE = 200;

/** How questions are drawn: as the province is, or such that an answer is as long in every province, for then its size is all that differs. */
export type Drawing = 'as it comes' | 'answers of one size';
/** Units in a tree of three levels that the smallest province has, and every larger one too. */
const TREE_UNITS = 23;
const TREES = 2;
/** Where a name and a category fill a page in the smallest province, at least so many of all people have them. */
const FREQUENT = PAGE / 10_000;
/** A name under a narrow scope fills a page and stands for no more people than it may in the smallest province, nor does the scope. */
const MOST_NAMED = 500;
const MOST_IN_SCOPE = 2_500;

const ofProvince = async (bootstrap: Pool) => {
  const rosters = await bootstrap.unsafe<Unit[]>(
    `select u.id, d.unit_id as "departmentId" from organization.unit u join ${ABOVE} on s.unit_no = u.unit_no and s.valid_to is null
     where (select count(*) from organization.subtree b join personnel.assignment a on a.post_unit_no = b.unit_no and a.valid_during @> $1::date
       where b.ancestor_no = u.unit_no and b.within_unit and b.valid_to is null) >= 50 order by md5(u.id::text) limit ${UNITS}`,
    [TODAY],
  );
  const departments = await bootstrap<Department[]>`
    select d.unit_id as id, b."unitNos", b.scope, (
        select (1 + count(distinct c.unit_no) + count(g.unit_no))::int
        from organization.placement c left join organization.placement g on g.parent_no = c.unit_no and g.valid_to is null
        where c.parent_no = d.unit_no and c.valid_to is null having count(g.unit_no) > 0) as "treeUnits"
    from organization.placement d cross join lateral (
        select array_agg(s.unit_no) as "unitNos", range_agg(int4range(s.unit_no, s.unit_no + 1))::text as scope
        from organization.subtree s where s.ancestor_no = d.unit_no and daterange(s.valid_from, s.valid_to) @> ${TODAY}::date) b
    where d.parent_no = 1 and d.valid_to is null order by d.unit_no`;
  const people = await bootstrap.unsafe<Person[]>(
    `select p.id, d.unit_id as "departmentId", p.category, split_part(p.search_name, ' ', 1) as name
     from (select * from peer.person order by md5(id::text) limit ${PEOPLE}) p join ${ABOVE} on s.unit_no = p.unit_no and s.valid_to is null order by p.id`,
  );
  const posts = await bootstrap.unsafe<(Unit & { category: string })[]>(
    `select u.id, d.unit_id as "departmentId", q.kind as category from peer.quota q join peer.unit u on u.id = q.unit_id
       join organization.unit_kind k on k.code = u.kind join ${ABOVE} on s.unit_no = u.unit_no and s.valid_to is null
     where q.year = ${YEAR} and q.kind in ('CONG_CHUC', 'VIEN_CHUC') and k.level <> 'SECTION' order by u.unit_no, q.kind`,
  );
  return { rosters, departments, people, posts };
};

/** Of these departments the few whose trees of three levels hold nearly as many units in every province. */
const ofOneTreeSize = (departments: readonly Department[]): Department[] =>
  departments
    .filter(({ treeUnits }) => treeUnits !== null)
    .sort((a, b) => Math.abs(a.treeUnits! - TREE_UNITS) - Math.abs(b.treeUnits! - TREE_UNITS))
    .slice(0, TREES);

type Named = { departmentId: string; name: string; category: string; people: number; inScope: number; inProvince: number; ofAll: number };
/** How many have a name and a category, by department and in the province, and among how many; a name is found in any part of a name. */
const namesakes = (bootstrap: Pool): Promise<Named[]> =>
  bootstrap.unsafe<Named[]>(
    `with placed as materialized (select d.unit_id as "departmentId", p.search_name, p.category
         from peer.person p join ${ABOVE} on s.unit_no = p.unit_no and s.valid_to is null),
       asked as (select distinct split_part(search_name, ' ', 1) as name from placed),
       scopes as (select "departmentId", count(*)::int as "inScope", (sum(count(*)) over ())::int as "ofAll" from placed group by 1),
       spread as (select p."departmentId", n.name, p.category, count(*)::int as people from placed p join asked n on strpos(p.search_name, n.name) > 0 group by 1, 2, 3)
     select *, (sum(people) over (partition by name, category))::int as "inProvince" from spread join scopes using ("departmentId")`,
  );
const keyOf = ({ departmentId, name, category }: Pick<Named, 'departmentId' | 'name' | 'category'>) =>
  `${departmentId} ${name} ${category}`;

/** Those of these people whose name and category fill a page: in the province, and under the scope of their department. */
const whoFillPages = (people: readonly Person[], named: readonly Named[]): { province: Person[]; narrow: Person[] } => {
  const known = new Map(named.map((one) => [keyOf(one), one]));
  const those = (hold: (one: Named) => boolean) => people.filter((one) => hold(known.get(keyOf(one))!));
  return {
    province: those(({ inProvince, ofAll }) => inProvince > PAGE && inProvince >= FREQUENT * ofAll),
    narrow: those(({ people, inScope }) => people > PAGE && people <= MOST_NAMED && inScope <= MOST_IN_SCOPE),
  };
};

const title = (from: Question, text: string) => `${text} (${from.name})`;

/** Scenarios over this province, with accounts whose scope holds what they ask for. Throws StartRefusal for a province too small for them. */
export const readScenarios = async (bootstrap: Pool, askers: readonly Asker[], drawing: Drawing = 'as it comes'): Promise<Scenario[]> => {
  const { rosters, departments, people, posts } = await ofProvince(bootstrap);
  if (rosters.length === 0) throw new StartRefusal('Tỉnh này không có đơn vị nào từ 50 người: hãy tăng --people hoặc bớt --units.');
  const alike = drawing === 'answers of one size';
  const trees = alike ? ofOneTreeSize(departments) : departments;
  const named = alike ? whoFillPages(people, await namesakes(bootstrap)) : { province: people, narrow: people };
  if (trees.length === 0 || named.province.length === 0 || named.narrow.length === 0)
    throw new StartRefusal('Tỉnh này không có cây ba cấp hay không có tên nào đủ một trang 200 người trong một sở: hãy đổi --sizes.');
  const overProvince = askers.filter(({ departmentId }) => departmentId === null);
  const overDepartment = new Map(departments.map(({ id }) => [id, askers.filter(({ departmentId }) => departmentId === id)]));
  const departmentOf = new Map(departments.map((one) => [one.id, one]));
  type Asking = Pick<Case, 'accountId' | 'scope'>;
  const widely = (random: () => number): Asking => ({ accountId: pick(random, overProvince).id, scope: EVERYWHERE });
  const narrowly = (random: () => number, departmentId: string): Asking => ({
    accountId: pick(random, overDepartment.get(departmentId)!).id,
    scope: departmentOf.get(departmentId)!.scope,
  });
  /** Three of four ask under a narrow scope. */
  const askerFor = (random: () => number, departmentId: string): Asking =>
    random() < 0.25 ? widely(random) : narrowly(random, departmentId);
  const simple = (question: Question, asking: Asking, variables: Record<string, unknown>): Case => ({
    ...asking,
    question,
    variables,
    peer: variables,
  });

  const card = (random: () => number): Case => {
    const { id, departmentId } = pick(random, people);
    return simple(personCard, askerFor(random, departmentId), { id });
  };
  const roster = (random: () => number): Case => {
    const { id, departmentId } = pick(random, rosters);
    return simple(unitRoster, askerFor(random, departmentId), { unitId: id, first: 50, year: YEAR });
  };
  const units = (random: () => number): Case => {
    const { id } = pick(random, trees);
    return simple(unitTree, askerFor(random, id), { unitId: id, year: YEAR });
  };
  const byName = (random: () => number, narrow: boolean): Case => {
    const { name, category, departmentId } = pick(random, narrow ? named.narrow : named.province);
    const variables = { first: PAGE, name, category };
    const unitNos = narrow ? departmentOf.get(departmentId)!.unitNos : null;
    const asking = narrow ? narrowly(random, departmentId) : widely(random);
    return { ...simple(peopleByName, asking, variables), peer: { ...variables, unitNos, atMost: variables.first + 1 } };
  };
  const appoint = (random: () => number): Case => {
    const { id: unitId, departmentId, category } = pick(random, posts);
    const asking = askerFor(random, departmentId);
    const requestId = randomUUID();
    const person = {
      familyName: 'Nguyễn Văn',
      givenName: pick(random, ['An', 'Bình', 'Đo']),
      dateOfBirth: '1995-05-05',
      gender: 'NAM',
      jobTitle: 'Chuyên viên',
      category,
      effectiveFrom: TODAY,
    };
    const decision = { number: 'BENCH/QĐ', signedOn: TODAY, signer: 'Giám đốc', summary: 'Bổ nhiệm' };
    return {
      ...asking,
      question: appointPerson,
      variables: { input: { requestId, unitId, ...person, decision } },
      peer: { requestId, accountId: asking.accountId, unitId, ...person, ...decision },
    };
  };
  const mix = (random: () => number): Case => {
    const dice = random();
    if (dice < 0.1) return appoint(random);
    if (dice < 0.6) return card(random);
    return dice < 0.9 ? roster(random) : byName(random, true);
  };

  return [
    { name: 'S1', title: title(personCard, "a person's card"), draw: card },
    { name: 'S2', title: title(unitRoster, 'the roster of a unit of 50, four subgraphs'), draw: roster },
    { name: 'S3', title: title(unitTree, 'a unit tree of depth 3 with quotas'), draw: units },
    { name: 'S4 province', title: title(peopleByName, '200 people by name, province-wide scope'), draw: (random) => byName(random, false) },
    { name: 'S4 narrow', title: title(peopleByName, '200 people by name, narrow scope'), draw: (random) => byName(random, true) },
    { name: 'S5', title: title(appointPerson, 'appoint a person'), draw: appoint, writes: true },
    { name: 'S6', title: 'mix of 90 readings to 10 appointments', draw: mix, writes: true },
  ];
};

/** Takes away the people that were appointed to be measured. The ledger of requests and the audit keep their lines. */
export const forgetAppointed = async (bootstrap: Pool): Promise<void> => {
  await bootstrap.begin(async (tx) => {
    const made = await tx<
      { id: string }[]
    >`select a.person_id as id from personnel.assignment a join personnel.decision d on d.id = a.opened_by where d.number = 'BENCH/QĐ'`;
    const ids = made.map(({ id }) => id);
    await tx`delete from organization.obligation where person_id = any (${ids}::uuid[])`;
    await tx`delete from personnel.assignment where person_id = any (${ids}::uuid[])`;
    await tx`delete from personnel.record where person_id = any (${ids}::uuid[])`;
    await tx`delete from personnel.person where id = any (${ids}::uuid[])`;
    await tx`delete from personnel.decision where number = 'BENCH/QĐ'`;
  });
};
