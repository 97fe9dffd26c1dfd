import { conditionsOf, firstConditionsOf, partsOf } from './sql-text.ts';

test('a condition falls into the parts that one word joins, outside of parentheses and quotes', () => {
  expect(partsOf(`((a = 'x or y') OR (b AND (c OR d)) OR (e))`)).toEqual({
    joint: 'or',
    parts: [`(a = 'x or y')`, '(b AND (c OR d))', '(e)'],
  });
  expect(partsOf('(a AND (b OR c))')).toEqual({ joint: 'and', parts: ['a', '(b OR c)'] });
  expect(partsOf('(a) AND (b)')).toEqual({ joint: 'and', parts: ['(a)', '(b)'] });
  expect(partsOf('(unit_no = 1)')).toEqual({ joint: 'or', parts: ['unit_no = 1'] });
});

test('each condition behind an "and" ends where the next, its clause or its function ends', () => {
  const text = `select f(x) from t join u on u.id = t.id and u.until is null -- and so on
    where t.name = 'this and that' and (t.a is null or t.b > 1) and t.c = any (g(x)) group by 1 $function$`;
  expect(conditionsOf(text).map(({ from, to }) => text.slice(from, to).trim())).toEqual([
    'and u.until is null -- and so on',
    'and (t.a is null or t.b > 1)',
    'and t.c = any (g(x))',
  ]);
});

test('the condition behind a "where" ends where the next one, its clause or its function ends', () => {
  const line = `select x, a is not distinct from b and (c) as stands from t where u is distinct from v`;
  expect(conditionsOf(line).map(({ from, to }) => line.slice(from, to).trim())).toEqual(['and (c)']);
  expect(firstConditionsOf(line).map(({ from, to }) => line.slice(from, to).trim())).toEqual(['u is distinct from v']);
  const text = `select f(x) from t where t.name = any (g(x, 'where')) and t.a > 1 and exists (select from u where u.id = t.id) group by 1;
    delete from h where h.id = f(1); end $function$`;
  expect(firstConditionsOf(text).map(({ from, to }) => text.slice(from, to).trim())).toEqual([
    `t.name = any (g(x, 'where'))`,
    'u.id = t.id',
    'h.id = f(1)',
  ]);
});
