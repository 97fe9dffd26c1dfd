import { canonical, difference } from '../../bench/canonical.ts';

test('the same roster from a federation and from PostGraphile is one and the same', () => {
  const federated = {
    unit: {
      name: 'Sở Nội vụ',
      quotas: [{ kind: 'CONG_CHUC', occupied: 60 }],
      people: { pageInfo: { endCursor: 'WyJBbiJd' }, edges: [{ node: { id: '1', trainingHours: 40 } }] },
    },
  };
  const relay = {
    unit: {
      people: { edges: [{ node: { trainingHours: { nodes: [{ hours: 40 }] }, id: '1' } }], pageInfo: { endCursor: 'other' } },
      quotas: { nodes: [{ occupied: 60, kind: 'CONG_CHUC' }] },
      name: 'Sở Nội vụ',
    },
  };
  expect(difference(canonical(federated), canonical(relay))).toBeNull();
});

test('who trained nothing has 0 hours in both forms', () => {
  expect(canonical({ trainingHours: { nodes: [] } })).toEqual(canonical({ trainingHours: 0 }));
});

test('a list in another order, a missing person, a number as text and an absent cursor are other answers', () => {
  const said = (one: unknown, other: unknown) => difference(canonical(one as never), canonical(other as never));
  expect(said({ people: ['An', 'Bình'] }, { people: ['Bình', 'An'] })).toBe('data.people[0]: "An" against "Bình"');
  expect(said({ people: ['An'] }, { people: ['An', 'Bình'] })).not.toBeNull();
  expect(said({ step: 1 }, { step: '1' })).not.toBeNull();
  expect(said({ endCursor: 'a' }, { endCursor: null })).not.toBeNull();
});
