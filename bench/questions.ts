import { readFileSync } from 'node:fs';
import { Kind, parse, print } from 'graphql';

/** One thing to ask, in the words of every system. Answers must be the same after canonicalisation. */
export type Question = {
  readonly name: string;
  /** For the graph: ours, stock Apollo, Hive. */
  readonly graph: string;
  /** The same of PostGraphile; aliases bring its answer into our shape. */
  readonly postgraphile: string;
  /** One statement that answers everything as one JSON text, and the parameters it takes, in order. */
  readonly sql: string;
  readonly params: readonly string[];
  /** Of what an answer holds more or less, as the key that each of them has in our answer. */
  readonly holds?: string;
};

const contract = parse(readFileSync(new URL('../shared/documents/client-contract.graphql', import.meta.url), 'utf8'));
/** An operation that our users' programs really send. */
const ofContract = (name: string): string => {
  const found = contract.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION && one.name?.value === name);
  if (!found) throw new Error(`The contract has no operation ${name}`);
  return print(found);
};

export const personCard: Question = {
  name: 'personCard',
  graph: ofContract('PersonCard'),
  postgraphile: `query ($id: UUID!) { person: personById(id: $id) { id fullName dateOfBirth gender category
    assignment { jobTitle unit { id name } validFrom validTo }
    pay { rankCode step coefficient overgradePercent validFrom nextStepDate } } }`,
  sql: `select json_build_object('data', json_build_object('person', (
    select json_build_object('id', p.id, 'fullName', p.full_name, 'dateOfBirth', p.date_of_birth, 'gender', p.gender, 'category', p.category,
      'assignment', json_build_object('jobTitle', p.job_title, 'unit', (select json_build_object('id', u.id, 'name', u.name) from peer.unit u where u.id = p.unit_id),
        'validFrom', p.valid_from, 'validTo', p.valid_to),
      'pay', (select json_build_object('rankCode', y.rank_code, 'step', y.step, 'coefficient', y.coefficient::text, 'overgradePercent', y.overgrade_percent,
        'validFrom', y.valid_from, 'nextStepDate', y.next_step_date) from peer.pay y where y.person_id = p.id))
    from peer.person p where p.id = $1)))::text as answer`,
  params: ['id'],
};

export const unitRoster: Question = {
  name: 'unitRoster',
  graph: ofContract('UnitRoster'),
  postgraphile: `query ($unitId: UUID!, $first: Int!, $year: Int!) { unit: unitById(id: $unitId) { id name kind
    quotas(condition: { year: $year }, orderBy: KIND_ASC) { nodes { kind assigned occupied } }
    people(first: $first) { totalCount pageInfo { hasNextPage endCursor } edges { node { id fullName jobTitle
      currentPay: pay { rankCode rankName step coefficient monthlyAmount }
      trainingHours(condition: { year: $year }) { nodes { hours } } } } } } }`,
  sql: `with posts as materialized (select s.unit_no from organization.subtree s join peer.unit u on u.unit_no = s.ancestor_no
      where u.id = $1 and s.within_unit and daterange(s.valid_from, s.valid_to) @> peer.today()),
    serving as materialized (select p.id, p.full_name, p.given_name, p.family_name, a.job_title, a.category from personnel.assignment a join personnel.person p on p.id = a.person_id
      where a.post_unit_no = any (array(select unit_no from posts)) and a.valid_during @> peer.today()),
    filled as materialized (select case category when 'CAN_BO' then 'CONG_CHUC' else category end as kind, count(*)::int as occupied from serving group by 1),
    page as materialized (select * from serving order by given_name, family_name, id limit $2),
    paid as (select * from peer.pay where person_id = any (array(select id from page))),
    trained as (select person_id, sum(hours)::int as hours from training.completion
      where person_id = any (array(select id from page)) and year = $3 group by person_id)
    select json_build_object('data', json_build_object('unit', (select json_build_object('id', u.id, 'name', u.name, 'kind', u.kind,
      'quotas', (select coalesce(json_agg(json_build_object('kind', q.kind, 'assigned', q.assigned::text, 'occupied', coalesce(f.occupied, 0)) order by q.kind), '[]')
        from organization.quota q left join filled f using (kind) where q.unit_id = u.id and q.year = $3 and q.valid_during @> peer.today()),
      'people', json_build_object('totalCount', (select count(*) from serving),
        'pageInfo', json_build_object('hasNextPage', (select count(*) > $2 from serving), 'endCursor', (select id from page order by given_name desc, family_name desc, id desc limit 1)),
        'edges', (select coalesce(json_agg(json_build_object('node', json_build_object('id', p.id, 'fullName', p.full_name, 'jobTitle', p.job_title,
            'currentPay', case when y.person_id is not null then json_build_object('rankCode', y.rank_code, 'rankName', y.rank_name, 'step', y.step,
              'coefficient', y.coefficient::text, 'monthlyAmount', y.monthly_amount::text) end,
            'trainingHours', coalesce(h.hours, 0)))
          order by p.given_name, p.family_name, p.id), '[]')
          from page p left join paid y on y.person_id = p.id left join trained h on h.person_id = p.id)))
    from peer.unit u where u.id = $1)))::text as answer`,
  params: ['unitId', 'first', 'year'],
  holds: 'node',
};

const treeFields = 'id name kind quotas(year: $year) { kind assigned occupied }';
const peerTreeFields = 'id name kind quotas(condition: { year: $year }, orderBy: KIND_ASC) { nodes { kind assigned occupied } }';
const inOrder = 'orderBy: [NAME_ASC, UNIT_NO_ASC]';

/** A unit as JSON with its quotas, and its children to a depth. */
const tree = (depth: number): string => `json_build_object('id', u${depth}.id, 'name', u${depth}.name, 'kind', u${depth}.kind,
  'quotas', (select coalesce(json_agg(json_build_object('kind', q.kind, 'assigned', q.assigned::text, 'occupied', q.occupied) order by q.kind), '[]')
    from peer.quota q where q.unit_id = u${depth}.id and q.year = $2)${
      depth === 1
        ? ''
        : `, 'children', (select coalesce(json_agg(${tree(depth - 1)} order by u${depth - 1}.name, u${depth - 1}.unit_no), '[]')
    from peer.unit u${depth - 1} where u${depth - 1}.parent_id = u${depth}.id)`
    })`;

export const unitTree: Question = {
  name: 'unitTree',
  graph: `query UnitTree($unitId: ID!, $year: Int!) { unit(id: $unitId) { ${treeFields} children { ${treeFields} children { ${treeFields} } } } }`,
  postgraphile: `query ($unitId: UUID!, $year: Int!) { unit: unitById(id: $unitId) { ${peerTreeFields}
    children(${inOrder}) { nodes { ${peerTreeFields} children(${inOrder}) { nodes { ${peerTreeFields} } } } } } }`,
  sql: `select json_build_object('data', json_build_object('unit', (select ${tree(3)} from peer.unit u3 where u3.id = $1)))::text as answer`,
  params: ['unitId', 'year'],
  holds: 'quotas',
};

/** The post somebody has today: the latest that has begun, while it has not ended. The index of posts by person answers both without the row. */
const latestPost = (columns: string) => `(select ${columns} from personnel.assignment a
        where a.person_id = p.id and a.valid_from <= peer.today() order by a.valid_from desc limit 1)`;
const postHolds = `a.category = $3::text and (a.valid_to is null or a.valid_to > peer.today())`;
const nameHolds = `strpos(p.search_name, $2::text) > 0`;

/** The first of the page among these people, asked only where this is the way to go. */
const alongWay = (way: string, people: string, where = 'true') => `(select p.id, p.full_name, p.given_name, p.family_name
      from ${people} p cross join lateral ${latestPost('a.category, a.valid_to')} a
      where (select name from way) = '${way}' and ${where} and ${postHolds}
      order by p.given_name, p.family_name, p.id limit $1::int + 1)`;

/** Which share of a sample of about ten pages satisfies this. */
const shareOf = (table: string, condition: string) => `(select count(*) filter (where ${condition}) / greatest(count(*), 1)::float8
      from ${table} s tablesample system ((select least(100, 1000 / pages) from extent where of = '${table}'::regclass)))`;

/**
 * One plan serves everybody, so each way is written for itself and the statement chooses by what it is asked: a rare
 * category by its index; the named units by theirs; a frequent name along all names, until the page is full (some 200 /
 * (named × of category) people are passed); a rare name by the index of parts of names (named × people are looked up).
 * `strpos` keeps that index out of where it does not belong, and the fences (`offset 0`) keep the ways apart.
 */
const peopleByNameSql = `with extent as materialized (select oid as of, greatest(relpages, 10)::float8 as pages, reltuples as rows
      from pg_class where oid in ('personnel.person'::regclass, 'personnel.assignment'::regclass)),
    way as materialized (select case
      when (select count(*) from (select from personnel.assignment a where a.category = $3 limit 1001) few) <= 1000 then 'category'
      when $4::int[] is not null then 'units'
      when ${shareOf('personnel.person', 'strpos(s.search_name, $2) > 0')} ^ 2 * ${shareOf('personnel.assignment', 's.category = $3')}
        * (select rows from extent where of = 'personnel.person'::regclass) > 100 then 'names'
      else 'name' end as name),
    found as (${[
      alongWay('names', 'personnel.person', nameHolds),
      alongWay('name', `(select p.* from personnel.person p where p.search_name like '%' || $2 || '%' offset 0)`),
      alongWay('units', `(select p.* from personnel.person p where p.unit_no = any ($4) and ${nameHolds} offset 0)`),
      alongWay(
        'category',
        `(select p.* from personnel.assignment a cross join lateral (select * from personnel.person p where p.id = a.person_id offset 0) p
        where ${postHolds} and a.valid_from <= peer.today() and ${nameHolds} and ($4 is null or p.unit_no = any ($4)) offset 0)`,
      ),
    ].join('\n      union all ')}),
    page as materialized (select found.*, row_number() over () as place from found)
    select json_build_object('data', json_build_object('people', json_build_object(
      'pageInfo', json_build_object('hasNextPage', (select count(*) > $1 from page), 'endCursor', (select id from page where place <= $1 order by place desc limit 1)),
      'edges', (select coalesce(json_agg(json_build_object('node', json_build_object('id', p.id, 'fullName', p.full_name,
          'jobTitle', ${latestPost('a.job_title')}, 'category', $3)) order by p.place), '[]') from page p where p.place <= $1))))::text as answer`;

export const peopleByName: Question = {
  name: 'peopleByName',
  graph: `query PeopleByName($first: Int!, $name: String!, $category: PersonCategory!) { people(first: $first, where: { name: $name, category: $category }) {
    pageInfo { hasNextPage endCursor } edges { node { id fullName jobTitle category } } } }`,
  postgraphile: `query ($first: Int!, $name: String!, $category: String!, $unitNos: [Int], $atMost: Int!) {
    people: peopleNamed(first: $first, name: $name, category: $category, unitNos: $unitNos, atMost: $atMost) {
      pageInfo { hasNextPage endCursor } edges { node { id fullName jobTitle category } } } }`,
  sql: peopleByNameSql,
  params: ['first', 'name', 'category', 'unitNos'],
  holds: 'node',
};

const appointed = 'fullName jobTitle category';
const APPOINTMENT = [
  'requestId',
  'accountId',
  'unitId',
  'familyName',
  'givenName',
  'dateOfBirth',
  'gender',
  'jobTitle',
  'category',
  'effectiveFrom',
  'number',
  'signedOn',
  'signer',
  'summary',
] as const;
const TYPES: Readonly<Record<string, string>> = { accountId: 'UUID', unitId: 'UUID', effectiveFrom: 'Date', signedOn: 'Date' };

export const appointPerson: Question = {
  name: 'appointPerson',
  graph: `mutation Appoint($input: AppointPersonInput!) { appointPerson(input: $input) { ... on PersonAppointed { person { ${appointed} } } ... on UserError { message } } }`,
  postgraphile: `mutation (${APPOINTMENT.map((name) => `$${name}: ${TYPES[name] ?? 'String'}!`).join(', ')}) {
    appointPerson: appoint(input: { ${APPOINTMENT.map((name) => `${name}: $${name}`).join(', ')} }) { person { ${appointed} } } }`,
  sql: `select json_build_object('data', json_build_object('appointPerson', json_build_object('person',
      json_build_object('fullName', p.full_name, 'jobTitle', p.job_title, 'category', p.category))))::text as answer
    from peer.appoint($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) p`,
  params: APPOINTMENT,
};

export const questions: readonly Question[] = [personCard, unitRoster, unitTree, peopleByName, appointPerson];
