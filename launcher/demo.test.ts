import { StartRefusal } from '@hoso/db/embedded/start-refusal.ts';
import { readPolicy } from '@hoso/shared/policies.ts';
import { type DemoRequest, fillDemo } from './demo.ts';

const refused = async (request: DemoRequest, today: string): Promise<string> => {
  const place = { dataFolder: '/nowhere', policy: readPolicy('hung-yen'), today, fieldKey: Buffer.alloc(32) };
  const error: unknown = await fillDemo(undefined as never, request, place, {}).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(StartRefusal);
  return (error as StartRefusal).message;
};

test.each([
  [
    'a day between the two provinces there are',
    { seed: 'x', people: 2_000 },
    '2025-03-01',
    /HOSO_TODAY là 2025-03-01.*2025-08-01.*năm 2024/,
  ],
  ['units of 2024 by number', { seed: 'x', people: 2_000, units: 400 }, '2024-12-31', /--units 400.*bỏ --units/],
  ['too few people for 2024', { seed: 'x', people: 1_000 }, '2024-12-31', /1000 người là quá ít.*--people 2000/],
])('%s: refused before anything is written, with what to type instead', async (_what, request, today, says) => {
  expect(await refused(request, today)).toMatch(says);
});
