import { change } from '../support/change.ts';
import { type Anything, startTestGraph, type TestGraph } from '../support/graph.ts';
import { openPostDesk, decision, END, type PostDesk } from '../support/post-desk.ts';
import type { Unit } from '../support/world.ts';

let graph: TestGraph;
let desk: PostDesk;
beforeAll(async () => {
  graph = await startTestGraph();
  desk = await openPostDesk(graph);
});
afterAll(() => graph.stop());

describe('who serves at two places', () => {
  const countingAt = (form: string, place: string) =>
    graph.database.bootstrap`update organization.post_form set counts_at = ${place} where form = ${form}`;
  afterEach(async () => {
    await countingAt('BIET_PHAI', 'HOME');
    await countingAt('KIEM_NHIEM', 'HOME');
  });
  const holders = async ({ id }: Unit, asOf: string) =>
    (
      await desk.homeAffairs(
        `query ($id: ID!, $asOf: Date) { unit(id: $id) { posts(asOf: $asOf) { edges { node { form share person { id } } } } } }`,
        { id, asOf },
      )
    ).data!['unit'].posts.edges.map(({ node }: Anything) => node);

  test('by secondment counts at home, and his post there is not free', async () => {
    const [{ office: home, officer }, { office: host }] = [await desk.officeWith('1'), await desk.officeWith('1', 'Sở Tài chính')];
    const person = await graph.person({ unit: home });
    const added = await desk.addPost(desk.homeAffairs, person, host, { validTo: '2027-02-01' });
    expect(added).toMatchObject({ post: { form: 'BIET_PHAI', share: '1.00', validTo: '2027-02-01', person: { id: person.id } } });
    expect([await desk.vacancies(home, '2026-11-22'), await desk.vacancies(host, '2026-11-22')]).toMatchObject([
      { occupied: 1 },
      { occupied: 0, vacant: 1 },
    ]);
    expect(await desk.refused(() => desk.appoint(officer, home))).toMatchObject({ __typename: 'QuotaFull' });
    expect(await holders(host, '2026-11-22')).toEqual([{ form: 'BIET_PHAI', share: '1.00', person: { id: person.id } }]);
    expect(await holders(home, '2026-11-22')).toEqual([{ form: null, share: '1.00', person: { id: person.id } }]);
    expect(await holders(host, '2027-02-01')).toEqual([]);
  });

  test('by secondment counts where he serves when the rule says so, and at home again from the day he is back', async () => {
    await countingAt('BIET_PHAI', 'HOST');
    const [{ office: home, officer }, { office: host }] = [await desk.officeWith('1'), await desk.officeWith('1', 'Sở Tài chính')];
    const person = await graph.person({ unit: home });
    await desk.addPost(desk.homeAffairs, person, host, { validTo: '2027-02-01' });
    expect([await desk.vacancies(home, '2026-11-22'), await desk.vacancies(host, '2026-11-22')]).toMatchObject([
      { occupied: 0, vacant: 1 },
      { occupied: 1, vacant: 0 },
    ]);
    // Nobody takes for good the post to which he comes back.
    expect(await desk.refused(() => desk.appoint(officer, home))).toMatchObject({ __typename: 'QuotaFull', shortOn: '2027-02-01' });
    const other = await graph.person({ unit: await graph.unit({ parent: graph.province }) });
    expect(await desk.refused(() => desk.addPost(desk.homeAffairs, other, host))).toMatchObject({ __typename: 'QuotaFull', occupied: 1 });
  });

  test('concurrently counts once, and is listed at both', async () => {
    const [{ office: home }, { office: host }] = [await desk.officeWith('1'), await desk.officeWith('1', 'Sở Tài chính')];
    const person = await graph.person({ unit: home });
    expect(await desk.addPost(desk.homeAffairs, person, host, { form: 'KIEM_NHIEM', share: '0.3' })).toMatchObject({
      post: { form: 'KIEM_NHIEM', share: '0.30' },
    });
    expect([await desk.vacancies(home, '2026-11-22'), await desk.vacancies(host, '2026-11-22')]).toMatchObject([
      { occupied: 1 },
      { occupied: 0 },
    ]);
    expect(await holders(host, '2026-11-22')).toHaveLength(1);
  });

  test('is seconded to one place at a time, from a post he holds, to another unit; and it ends', async () => {
    const [{ office: home }, { office: host }, { office: third }] = [
      await desk.officeWith('1'),
      await desk.officeWith('1'),
      await desk.officeWith('1'),
    ];
    const person = await graph.person({ unit: home, from: '2026-01-01' });
    expect(await desk.refused(() => desk.addPost(desk.homeAffairs, person, home))).toMatchObject({ __typename: 'NoHomePost' });
    expect(await desk.refused(() => desk.addPost(desk.homeAffairs, person, host, { validFrom: '2025-12-31' }))).toMatchObject({
      __typename: 'NoHomePost',
      validFrom: '2025-12-31',
    });
    const { post } = await desk.addPost(desk.homeAffairs, person, host);
    expect(await desk.refused(() => desk.addPost(desk.homeAffairs, person, third, { expectedVersion: 2 }))).toMatchObject({
      __typename: 'PostOverlaps',
      form: 'BIET_PHAI',
    });
    expect(await desk.refused(() => desk.addPost(desk.homeAffairs, person, third))).toMatchObject({ __typename: 'VersionConflict' });
    expect(await desk.refused(() => change(desk.homeAffairs, END, { postId: post.id, endsOn: '2026-02-01', decision }))).toMatchObject({
      __typename: 'InvalidInput',
      field: 'endsOn',
    });
    expect(await change(desk.homeAffairs, END, { postId: post.id, endsOn: '2026-08-01', decision })).toMatchObject({
      post: { id: post.id, validTo: '2026-08-01' },
    });
    expect(await desk.addPost(desk.homeAffairs, person, third, { validFrom: '2026-08-01', expectedVersion: 2 })).toMatchObject({
      __typename: 'PostAdded',
    });
    // His own unit may not send him where it decides nothing.
    const officer = await graph.as(await graph.account({ role: 'AGENCY_OFFICER', over: home }));
    expect(await desk.refused(() => desk.addPost(officer, person, host, { form: 'KIEM_NHIEM', expectedVersion: 3 }))).toMatchObject({
      __typename: 'NotFound',
      field: 'unitId',
    });
  });
});
