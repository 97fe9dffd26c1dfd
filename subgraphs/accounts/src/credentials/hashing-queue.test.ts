import { setTimeout as sleep } from 'node:timers/promises';
import { createHashingQueue, HashingBusy } from './hashing-queue.ts';

/** A job that runs until told to end. */
const held = () => {
  let end!: () => void;
  const until = new Promise<void>((resolve) => (end = resolve));
  return { end, job: () => until };
};

test('runs as many at once as allowed, the others in the order they came', async () => {
  const queue = createHashingQueue({ atOnce: 2, places: 10, deadlineMs: 5_000 });
  let now = 0;
  let most = 0;
  const order: number[] = [];
  await Promise.all(
    Array.from({ length: 10 }, (_, i) =>
      queue.withPlace((turn) =>
        turn(async () => {
          order.push(i);
          most = Math.max(most, (now += 1));
          await sleep(2);
          now -= 1;
        }),
      ),
    ),
  );
  expect(most).toBe(2);
  expect(order).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

test('refuses beyond its places before the work begins, and says when to come again', async () => {
  const queue = createHashingQueue({ atOnce: 1, places: 2, deadlineMs: 2_500 });
  const first = held();
  const kept = [queue.withPlace((turn) => turn(first.job)), queue.withPlace((turn) => turn(() => Promise.resolve()))];
  const work = jest.fn(() => Promise.resolve());
  const refused = await queue.withPlace(work).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(HashingBusy);
  expect(refused).toMatchObject({ retryAfterSeconds: 3 });
  expect(work).not.toHaveBeenCalled();
  first.end();
  await Promise.all(kept);
  await queue.withPlace(work);
  expect(work).toHaveBeenCalledTimes(1);
});

test('gives up a wait at its deadline; the turn goes to who still waits', async () => {
  const queue = createHashingQueue({ atOnce: 1, places: 10, deadlineMs: 100 });
  const slow = held();
  const running = queue.withPlace((turn) => turn(slow.job));
  const never = jest.fn(() => Promise.resolve());
  await expect(queue.withPlace((turn) => turn(never))).rejects.toBeInstanceOf(HashingBusy);
  const still = queue.withPlace((turn) => turn(() => Promise.resolve('done')));
  slow.end();
  await running;
  expect(await still).toBe('done');
  expect(never).not.toHaveBeenCalled();
});

test('a job that fails gives its place and its turn back', async () => {
  const queue = createHashingQueue({ atOnce: 1, places: 1, deadlineMs: 100 });
  await expect(queue.withPlace((turn) => turn(() => Promise.reject(new Error('broken'))))).rejects.toThrow('broken');
  await expect(queue.withPlace(() => Promise.reject(new Error('before')))).rejects.toThrow('before');
  expect(await queue.withPlace((turn) => turn(() => Promise.resolve('done')))).toBe('done');
});
