import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, type GraphQLSchema, isObjectType, parse } from 'graphql';
import { not, rule } from 'graphql-shield';
import { access as accounts } from '@hoso/accounts/src/access.ts';
import { subgraph as accountsGraph } from '@hoso/accounts/src/subgraph.ts';
import { access as organization } from '@hoso/organization/src/access.ts';
import { subgraph as organizationGraph } from '@hoso/organization/src/subgraph.ts';
import { access as payroll } from '@hoso/payroll/src/access.ts';
import { subgraph as payrollGraph } from '@hoso/payroll/src/subgraph.ts';
import { access as personnel } from '@hoso/personnel/src/access.ts';
import { subgraph as personnelGraph } from '@hoso/personnel/src/subgraph.ts';
import { type Access, anyone, can, protect, type Rule, signedIn } from '@hoso/shared/access.ts';
import { type Permission, permissions } from '@hoso/shared/permissions.ts';
import { access as training } from '@hoso/training/src/access.ts';
import { subgraph as trainingGraph } from '@hoso/training/src/subgraph.ts';
import { testDatabase, type TestDatabase } from '../support/database.ts';
import { permissionsIn, policiesOf } from './catalogue-rules.ts';

const tables: readonly (readonly [string, Access, GraphQLSchema])[] = [
  ['accounts', accounts, accountsGraph.schema],
  ['organization', organization, organizationGraph.schema],
  ['personnel', personnel, personnelGraph.schema],
  ['payroll', payroll, payrollGraph.schema],
  ['training', training, trainingGraph.schema],
];

describe('every table of who may call what', () => {
  test.each(tables)('%s names a rule for each root field, and none for a field that is not there', (_name, { Query, Mutation }, schema) => {
    const roots = (type: { getFields(): object } | null | undefined) =>
      Object.keys(type?.getFields() ?? {})
        .filter((field) => !['_entities', '_service'].includes(field))
        .sort();
    expect(Object.keys(Query ?? {}).sort()).toEqual(roots(schema.getQueryType()));
    expect(Object.keys(Mutation ?? {}).sort()).toEqual(roots(schema.getMutationType()));
  });

  test.each(tables)('%s names a rule for each entity it resolves', (_name, { entities }, schema) => {
    const resolved = Object.values(schema.getTypeMap())
      .filter(
        (type) => (type.extensions['apollo'] as { subgraph?: { resolveReference?: unknown } } | undefined)?.subgraph?.resolveReference,
      )
      .map((type) => type.name);
    expect(Object.keys(entities ?? {}).sort()).toEqual(resolved.sort());
  });

  test.each(tables)('%s rules on fields that are there', (_name, { fields }, schema) => {
    for (const [name, table] of Object.entries(fields ?? {})) {
      const type = schema.getType(name);
      if (!isObjectType(type)) throw new Error(`${name} is no object type`);
      expect(Object.keys(type.getFields())).toEqual(expect.arrayContaining(Object.keys(table)));
    }
  });

  test('only what comes before a session, and the times of maintenance, is open to anyone', () => {
    const open = tables.flatMap(([name, { Query, Mutation, entities, fields }]) =>
      [Query, Mutation, entities, ...Object.values(fields ?? {})].flatMap((table) =>
        Object.entries(table ?? {}).flatMap(([field, one]) => (one === anyone ? [`${name} ${field}`] : [])),
      ),
    );
    expect(open).toEqual([
      'accounts maintenance',
      'accounts signIn',
      'accounts refreshSession',
      'accounts proveSecondFactor',
      'accounts setNewPassword',
      'accounts continueSignIn',
      'accounts beginSecondFactor',
      'accounts confirmSecondFactor',
      'accounts serviceToken',
    ]);
  });
});

/** Which permission a rule asks for; rules are one object per permission. */
const asked = (one: Rule | undefined): string =>
  permissions.find((permission) => can(permission) === one) ?? (one === signedIn ? 'signed in' : 'none');

/** Where what a rule opens lives: the table, and the policy that decides its rows under the same permission. */
const LIVES_IN: Record<string, string> = {
  'accounts Query.newsDesk': 'accounts.news desk',
  'accounts Query.outgoingMails': 'accounts.mail read',
  'accounts Mutation.startConversation': 'accounts.conversation start',
  'accounts Mutation.postToConversation': 'accounts.conversation_post post',
  'accounts Mutation.addToConversation': 'accounts.conversation_part add',
  'accounts Mutation.sendMessage': 'accounts.message send',
  'accounts Mutation.draftNews': 'accounts.news write',
  'accounts Mutation.reviseNews': 'accounts.news change',
  'accounts Mutation.addNewsFile': 'accounts.news_file add',
  'accounts Mutation.removeNewsFile': 'accounts.news_file remove',
  'accounts Mutation.publishNews': 'accounts.news change',
  'accounts Mutation.withdrawNews': 'accounts.news change',
  'accounts Mutation.announceMaintenance': 'accounts.maintenance announce',
  'accounts Mutation.cancelMaintenance': 'accounts.maintenance cancel',
  'accounts Query.auditEntries': 'accounts.audit_entry read',
  'accounts Query.auditTrail': 'accounts.audit_entry read',
  'accounts Mutation.grantRole': 'accounts.access_grant give',
  'accounts Mutation.revokeGrant': 'accounts.access_grant revoke',
  'accounts Query.userGroups': 'accounts.user_group read',
  'accounts Mutation.createUserGroup': 'accounts.user_group add',
  'accounts Mutation.closeUserGroup': 'accounts.user_group close',
  'accounts Mutation.addGroupMember': 'accounts.group_member add',
  'accounts Mutation.removeGroupMember': 'accounts.group_member remove',
  'accounts Mutation.giveConsent': 'accounts.document add_consent',
  'organization Mutation.createUnit': 'organization.unit_profile add',
  'organization Mutation.renameUnit': 'organization.unit_profile change',
  'organization Mutation.moveUnit': 'organization.placement add',
  'organization Mutation.changeUnitKind': 'organization.unit_profile change',
  'organization Query.reorganisation': 'organization.reorganisation read',
  'organization Query.reorganisations': 'organization.reorganisation read',
  'organization Mutation.planReorganisation': 'organization.reorganisation add',
  'organization Mutation.executeReorganisation': 'organization.reorganisation change',
  'organization Mutation.confirmReorganisation': 'organization.reorganisation change',
  'organization Mutation.cancelReorganisation': 'organization.reorganisation change',
  'organization Mutation.createCatalogEntry': 'organization.catalog_entry add',
  'organization Mutation.renameCatalogEntry': 'organization.catalog_wording change',
  'organization Mutation.retireCatalogEntry': 'organization.catalog_wording change',
  'organization Mutation.importCatalogEntries': 'organization.catalog_wording add',
  'organization Mutation.setRequiredField': 'organization.required_field add',
  'organization Mutation.setQuota': 'organization.quota_entry add_assigned',
  'organization Mutation.delegateQuota': 'organization.quota_entry add_delegated',
  'organization Mutation.returnQuota': 'organization.quota_entry add_delegated',
  'organization Mutation.reservePost': 'organization.post_reservation add',
  'organization Mutation.releasePost': 'organization.post_reservation change',
  'organization Mutation.setJobPosition': 'organization.position_requirement add',
  'organization Unit.quotas': 'organization.quota read',
  'organization Unit.quotaReport': 'organization.quota read',
  'organization Unit.vacancies': 'organization.quota read',
  'organization Unit.quotaLedger': 'organization.quota_entry read',
  'organization Unit.gradeShares': 'organization.quota read',
  'personnel Mutation.addPost': 'personnel.additional_post add',
  'personnel Mutation.endPost': 'personnel.additional_post change',
  'personnel Mutation.endAssignment': 'personnel.service_end add',
  'personnel Mutation.cancelPost': 'personnel.cancelled_post add',
  'personnel entity JobPosition': 'personnel.assignment read',
  'organization Succession.people': 'organization.quota read',
  'organization Succession.share': 'organization.quota read',
  'organization Unit.obligations': 'organization.obligation read',
  'organization Unit.obligationCounts': 'organization.obligation read',
  'organization Unit.timeliness': 'organization.obligation read',
  'organization Viewer.obligations': 'organization.obligation read',
  'organization Mutation.recordProcedureEvent': 'organization.obligation complete',
  'organization Mutation.completeObligation': 'organization.obligation complete',
  'organization Mutation.completeOwnObligation': 'organization.obligation fulfil',
  'organization Mutation.waiveObligation': 'organization.obligation waive',
  'organization Mutation.recomputeObligations': 'organization.obligation recount',
  'personnel Query.person': 'personnel.person read',
  'personnel Query.people': 'personnel.assignment read',
  'personnel Mutation.appointPerson': 'personnel.assignment add',
  'personnel Mutation.movePerson': 'personnel.assignment change',
  'personnel Mutation.importStaff': 'personnel.record add',
  'personnel Query.signerFor': 'personnel.managing_authority read',
  'personnel Mutation.setManagingAuthority': 'personnel.managing_authority add',
  'personnel entity Person': 'personnel.person read',
  'personnel entity Unit': 'personnel.assignment read',
  'personnel Person.dateOfBirth': 'personnel.record read',
  'personnel Person.gender': 'personnel.record read',
  'personnel Person.joinedOn': 'personnel.record read',
  'personnel Person.identityNumber': 'personnel.identity_number read',
  'personnel Assignment.decision': 'personnel.decision read',
  'personnel Assignment.ending': 'personnel.service_end read',
  'payroll Query.payrollMonth': 'payroll.payroll_month read',
  'payroll entity Person': 'payroll.pay read',
  'payroll Person.currentPay': 'payroll.pay read',
  'payroll Person.pay': 'payroll.pay read',
  'training entity Person': 'training.completion read',
};

/** What opens no rows of its own: the same for whoever may call it, or decided line by line inside. */
const WITHOUT_ROWS_OF_ITS_OWN: Record<string, string> = {
  'accounts Mutation.requestPasswordReset': 'accounts.ask_reset asks for the scope, and only it writes',
  'accounts Mutation.issueServiceCredential': 'accounts.issue_service_credential asks for the permission, and only it writes',
  'accounts Mutation.retireServiceCredentials': 'accounts.retire_service_credentials asks for the permission, and only it writes',
  'accounts Mutation.resetPassword': 'accounts.decide_reset asks for the permission, and only it writes',
  'accounts Query.myRecordOpenings': 'accounts.own_openings answers of the caller himself only',
  'accounts Mutation.giveOwnConsent': 'accounts.give_consent asks whether the caller is the person',
  'accounts Mutation.requeueMails': 'accounts.requeue_mails asks for the permission itself (tests/contract/messages-rows.test.ts)',
  'accounts Query.accounts': 'accounts.page_of_accounts asks for the scope itself (tests/journeys/accounts-authority.test.ts)',
  'accounts Query.account': 'accounts.page_of_accounts asks for the scope itself (tests/journeys/accounts-authority.test.ts)',
  'accounts Query.onlineAccounts': 'accounts.online asks for the scope itself (tests/journeys/messages-news.test.ts)',
  'accounts Mutation.linkExternalIdentity': 'accounts.may_decide asks for it as the province rules',
  'accounts Mutation.endExternalIdentity': 'accounts.may_decide asks for it as the province rules',
  'accounts Mutation.suspendAccount': 'accounts.may_decide asks for it as the province rules',
  'accounts Mutation.reopenAccount': 'accounts.may_decide asks for it as the province rules',
  'accounts Mutation.requestAccount': 'accounts.ask_account asks for the scope, and only it writes',
  'accounts Mutation.decideAccountRequest': 'accounts.may_decide asks for it as the province rules',
  'accounts Mutation.handOverAccount': 'accounts.may_decide asks for it as the province rules',
  'accounts Mutation.extendAccount': 'accounts.may_decide asks for it as the province rules',
  'accounts Mutation.restrictAccount': 'accounts.may_decide asks for it as the province rules',
  'accounts Mutation.withdrawAccount': 'accounts.may_decide asks for it as the province rules',
  'organization Query.province': 'any live session reads the tree',
  'organization Query.unit': 'any live session reads the tree',
  'organization Query.unitByCode': 'any live session reads the tree',
  'organization Query.unitKinds': 'a catalog',
  'organization Query.deadlines': 'rules as published',
  'organization Query.policyWindows': 'rules as published',
  'organization entity JobPosition': 'any live session reads job positions',
  'organization entity Unit': 'any live session reads the tree',
  'payroll Query.ranks': 'a catalog',
  'payroll Query.salaryScales': 'a catalog',
  'payroll Query.baseSalary': 'a catalog',
  'payroll Query.positionAllowances': 'a catalog',
  'training Query.courses': 'a catalog',
  'training Query.course': 'a catalog',
  'training Query.courseCategories': 'a catalog',
  'training Query.openCalls': 'calls are for everybody; seats are counted, not named',
};

describe('the rule on a field and the policy of its table', () => {
  let database: TestDatabase;
  let policies: Map<string, string[]>;
  beforeAll(async () => {
    database = await testDatabase();
    policies = new Map((await policiesOf(database.bootstrap)).map((policy) => [`${policy.table} ${policy.name}`, permissionsIn(policy)]));
  });
  afterAll(() => database.drop());

  const ruled = tables.flatMap(([name, { Query, Mutation, entities, fields }]) =>
    Object.entries({ Query, Mutation, entity: entities, ...fields }).flatMap(([type, table]) =>
      Object.entries(table ?? {})
        .map(([field, one]) => [`${name} ${type}${type === 'entity' ? ' ' : '.'}${field}`, asked(one)] as const)
        .filter(([, permission]) => !['signed in', 'none'].includes(permission)),
    ),
  );

  test.each(ruled)('%s asks for %s, and so do its rows', (place, permission) => {
    if (place in WITHOUT_ROWS_OF_ITS_OWN) return expect(LIVES_IN).not.toHaveProperty([place]);
    const policy = LIVES_IN[place];
    if (!policy) throw new Error(`Say in this test where ${place} lives`);
    expect(policies.get(policy)?.slice(0, 1)).toEqual([permission]);
  });
});

describe('what stops a subgraph from starting', () => {
  const schema = () =>
    buildSubgraphSchema({
      typeDefs: parse(`
        extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
        type Query { person: Person, word: Word, named: Named }
        type Mutation { rename(input: NameInput): Person }
        type Person implements Named @key(fields: "id") { id: ID!, name: String, salary: String }
        interface Named { name: String }
        input NameInput { name: String }
        union Word = Person`),
      resolvers: { Person: { __resolveReference: (reference: object) => reference } },
    });
  const may = can('personnel.directory.read');
  const whole: Access = { Query: { person: may, word: may, named: may }, Mutation: { rename: may }, entities: { Person: may } };

  test('nothing, when every table is whole', () => {
    expect(() => protect(schema(), whole)).not.toThrow();
  });

  test('an undefined rule, which the library would take for a type without rules, and open it', () => {
    const typo = (can as unknown as Record<string, Rule>)['directory']!;
    expect(() => protect(schema(), { ...whole, Query: { person: may, word: typo } })).toThrow('Query.word is no rule');
    expect(() => protect(schema(), { ...whole, fields: { Person: { salary: typo, name: may } } })).toThrow('Person.salary is no rule');
    expect(() => protect(schema(), { ...whole, entities: { Person: typo } })).toThrow('entities.Person is no rule');
  });

  test.each(['Named', 'Word', 'NameInput', 'Nobody'])('a rule on %s, which is no object type and would never be asked', (name) => {
    expect(() => protect(schema(), { ...whole, fields: { [name]: { name: may } } })).toThrow();
  });

  test('a rule on a field that is not there', () => {
    expect(() => protect(schema(), { ...whole, fields: { Person: { salray: may } } })).toThrow();
    expect(() => protect(schema(), { ...whole, Mutation: { raname: may } })).toThrow();
  });

  test('a root among the ruled fields, which would leave the other roots open', () => {
    for (const root of ['Query', 'Mutation'])
      expect(() => protect(schema(), { ...whole, fields: { [root]: { person: may } } })).toThrow('Root fields are ruled on under');
  });

  test('an entity without a rule', () => {
    expect(() => protect(schema(), { ...whole, entities: {} })).toThrow('Entity Person has no access rule');
  });
});

type Guest = { identity: () => Promise<{ permissions: Set<string> } | null>; _shield?: unknown };
const holder = (...held: Permission[]): Guest => ({ identity: async () => ({ permissions: new Set(held) }) });
const codes = ({ errors }: { errors?: readonly { extensions: Record<string, unknown> }[] | undefined }) =>
  errors?.map(({ extensions }) => extensions['code']);

describe('what is refused', () => {
  let asks = 0;
  const guarded = (table: Access, name = 'An') => {
    const schema = buildSubgraphSchema({
      typeDefs: parse(`
        extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
        type Query { person: Person, forgotten: String, people: [Person!]! }
        type Mutation { rename: String, forget: String }
        type Person @key(fields: "id") { id: ID!, name: String, salary: String }`),
      resolvers: {
        Query: {
          person: () => ({ id: '1', name, salary: '9' }),
          forgotten: () => name,
          people: () => ['1', '2', '3'].map((id) => ({ id, name, salary: '9' })),
        },
        Mutation: { rename: () => name, forget: () => name },
        Person: {
          __resolveReference: ({ id }: { id: string }) => {
            asks += 1;
            return { id, name, salary: '9' };
          },
        },
      },
    });
    return protect(schema, table);
  };
  beforeEach(() => (asks = 0));
  const entities = `{ _entities(representations: [{ __typename: "Person", id: "1" }]) { ... on Person { id name } } }`;
  const may = can('personnel.directory.read');

  test('a root field that nobody ruled on', async () => {
    const schema = guarded({ Query: { person: may }, entities: { Person: may } });
    const answer = await graphql({ schema, source: '{ person { name } forgotten }', contextValue: holder('personnel.directory.read') });
    expect(answer.data).toEqual({ person: { name: 'An' }, forgotten: null });
    expect(codes(answer)).toEqual(['FORBIDDEN']);
  });

  test('a mutation that nobody ruled on, and every one when the whole table was forgotten', async () => {
    const change = (table: Access) =>
      graphql({
        schema: guarded({ ...table, entities: { Person: may } }),
        source: 'mutation { rename forget }',
        contextValue: holder('personnel.directory.read'),
      });
    const some = await change({ Mutation: { rename: may } });
    expect([some.data, codes(some)]).toEqual([{ rename: 'An', forget: null }, ['FORBIDDEN']]);
    const none = await change({});
    expect([none.data, codes(none)]).toEqual([{ rename: null, forget: null }, ['FORBIDDEN', 'FORBIDDEN']]);
  });

  test('an entity asked for by its reference, before anything is loaded', async () => {
    const schema = guarded({ Query: { person: may }, entities: { Person: may } });
    const mine = await graphql({ schema, source: entities, contextValue: holder('personnel.directory.read') });
    expect(mine).toEqual({ data: { _entities: [{ id: '1', name: 'An' }] } });
    expect(asks).toBe(1);
    const lacking = await graphql({ schema, source: entities, contextValue: holder('payroll.catalog.read') });
    expect([lacking.data?.['_entities'], codes(lacking)]).toEqual([[null], ['FORBIDDEN']]);
    const nobody = await graphql({ schema, source: entities, contextValue: { identity: async () => null } });
    expect([nobody.data, codes(nobody)]).toEqual([null, ['UNAUTHENTICATED']]);
    expect(asks).toBe(1);
  });

  test('a plain field with a rule of its own, which has no resolver of its own', async () => {
    const schema = guarded({ Query: { person: may }, entities: { Person: may }, fields: { Person: { salary: can('payroll.pay.read') } } });
    const source = '{ person { name salary } }';
    const answer = await graphql({ schema, source, contextValue: holder('personnel.directory.read') });
    expect([answer.data, codes(answer)]).toEqual([{ person: { name: 'An', salary: null } }, ['FORBIDDEN']]);
    const paid = await graphql({ schema, source, contextValue: holder('personnel.directory.read', 'payroll.pay.read') });
    expect(paid).toEqual({ data: { person: { name: 'An', salary: '9' } } });
  });

  test('whatever a rule that throws was asked for: the database is down, not open', async () => {
    const down: Guest = { identity: () => Promise.reject(new Error('connection refused')) };
    const schema = guarded({ Query: { person: may, people: signedIn }, entities: { Person: may }, fields: { Person: { salary: may } } });
    for (const source of ['{ person { name } }', entities]) {
      const answer = await graphql({ schema, source, contextValue: down });
      expect(JSON.stringify(answer.data)).not.toContain('An');
      expect(answer.errors?.length).toBe(1);
    }
    expect((await graphql({ schema, source: '{ people { name } }', contextValue: down })).data).toBeNull();
    expect(asks).toBe(0);
  });

  test('by a negated rule that throws: the library alone would open it', async () => {
    const fails = rule('fails', { cache: 'no_cache' })(() => Promise.reject(new Error('connection refused')));
    const negated = not(fails) as unknown as Rule;
    const schema = guarded({ Query: { person: negated }, entities: { Person: may } });
    const answer = await graphql({ schema, source: '{ person { name } }', contextValue: holder() });
    expect(answer.data).toEqual({ person: null });
    expect(answer.errors?.length).toBe(1);
  });

  test('in each subgraph by its own rule, though two share a name and one context', async () => {
    const named = (answer: boolean) => rule('same name', { cache: 'no_cache' })(() => answer) as Rule;
    const opens = guarded({ Query: { person: named(true) }, entities: { Person: named(true) } }, 'Open');
    const closes = guarded({ Query: { person: named(false) }, entities: { Person: named(false) } }, 'Closed');
    for (const order of [
      [opens, closes],
      [closes, opens],
    ]) {
      const shared = holder();
      const told = new Map<GraphQLSchema, unknown>();
      for (const schema of order) {
        const root = await graphql({ schema, source: '{ person { name } }', contextValue: shared });
        const entity = await graphql({ schema, source: entities, contextValue: shared });
        told.set(schema, [root.data?.['person'], entity.data?.['_entities']]);
      }
      expect(told.get(opens)).toEqual([{ name: 'Open' }, [{ id: '1', name: 'Open' }]]);
      expect(told.get(closes)).toEqual([null, [null]]);
    }
  });

  test('again, once the right is gone: verdicts are not kept', async () => {
    const held = new Set<string>(['personnel.directory.read']);
    const context: Guest = { identity: async () => ({ permissions: held }) };
    const schema = guarded({ Query: { person: may }, entities: { Person: may } });
    expect((await graphql({ schema, source: '{ person { name } }', contextValue: context })).data).toEqual({ person: { name: 'An' } });
    held.clear();
    const answer = await graphql({ schema, source: '{ person { name } }', contextValue: context });
    expect([answer.data, codes(answer)]).toEqual([{ person: null }, ['FORBIDDEN']]);
  });
});
