import { positionIn } from './list-position.ts';

const id = '0190b2f4-0000-7000-8000-000000000001';

describe('where a page goes on', () => {
  test('the first page starts at the start', () => {
    expect(positionIn(null)).toBeNull();
  });

  test('a later page goes on after a day and an id', () => {
    expect(positionIn(['2026-11-30', id])).toEqual({ day: '2026-11-30', id });
  });

  test.each([
    ['the day does not exist', ['2026-02-30', id]],
    ['the id is none of ours', ['2026-11-30', 'Nguyễn Văn An']],
    ['parts are swapped', [id, '2026-11-30']],
    ['a part is missing', ['2026-11-30']],
  ])('a cursor of another list is refused, with the way out: %s', (_why, parts) => {
    expect(() => positionIn(parts)).toThrow(
      expect.objectContaining({
        message: expect.stringContaining('endCursor'),
        extensions: expect.objectContaining({ code: 'BAD_USER_INPUT' }),
      }),
    );
  });
});
