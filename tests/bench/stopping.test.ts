import { isStopping, Stopped, stoppable, stopEverything } from '../../bench/stopping.ts';

test('what was started ends once, also when something hangs, and nothing starts after that', async () => {
  const ended: string[] = [];
  const starting = (name: string) => stoppable(() => Promise.resolve(void ended.push(name)));
  starting('database');
  const early = starting('system');
  starting('another system');
  stoppable(() => Promise.reject(new Error('it hangs')));

  await early();
  expect(await stopEverything()).toEqual(new Error('it hangs'));
  await early();
  expect(ended).toEqual(['system', 'database', 'another system']);
  expect(isStopping()).toBe(true);

  expect(() => starting('too late')).toThrow(Stopped);
  await stopEverything();
  expect(ended.at(-1)).toBe('too late');
});
