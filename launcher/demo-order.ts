import { parseArgs } from 'node:util';
import { StartRefusal } from '@hoso/db/embedded/start-refusal.ts';
import { MOST_PEOPLE } from '@hoso/db/seed/province/names.ts';
import { buildStructure } from '@hoso/db/seed/province/structure.ts';
import { type DemoRequest, FIRST_DEMO } from './demo.ts';

const USAGE = 'Cách dùng: npm run demo -- --people 100000 [--units 2000] [--seed hung-yen]';
const [FEWEST_UNITS, MOST_UNITS] = [200, 20_000];
const LONGEST_SEED = 60;

/** A number as somebody types it: digits, or grouped by threes as Vietnamese (100.000) or English (100,000) writes it. */
const whole = (option: string, text: string, from: number, to: number): number => {
  const number = /^(\d{1,9}|\d{1,3}([.,_]\d{3}){1,2})$/.test(text) ? Number(text.replace(/[.,_]/g, '')) : NaN;
  if (!(number >= from && number <= to))
    throw new StartRefusal(`--${option} phải là số nguyên từ ${from} đến ${to}, nhận được "${text}". ${USAGE}`);
  return number;
};

const fits = (request: DemoRequest): boolean => {
  try {
    buildStructure({ ...request, today: '2026-01-01' });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
};

/** A number of people with which every office of so many units has its head and an officer. */
const enoughPeople = (request: DemoRequest): number => {
  const more = Math.ceil((request.people * 1.1) / 100) * 100;
  return fits({ ...request, people: more }) ? more : enoughPeople({ ...request, people: more });
};

/** What `npm run demo` is asked to draw. Throws StartRefusal that names the option, the value and what to type instead. */
export const parseDemoOrder = (args: readonly string[]): DemoRequest => {
  const values = optionsOf(args);
  if (values.people === undefined) throw new StartRefusal(`Thiếu --people: hãy cho biết tỉnh mẫu có bao nhiêu người. ${USAGE}`);
  const seed = (values.seed ?? FIRST_DEMO.seed).normalize('NFC').trim();
  if (seed === '' || seed.length > LONGEST_SEED)
    throw new StartRefusal(`--seed phải là một từ dài từ 1 đến ${LONGEST_SEED} ký tự. ${USAGE}`);
  const request: DemoRequest = {
    seed,
    people: whole('people', values.people, 1, MOST_PEOPLE),
    ...(values.units !== undefined && { units: whole('units', values.units, FEWEST_UNITS, MOST_UNITS) }),
  };
  if (!fits(request))
    throw new StartRefusal(
      `${request.people} người là quá ít cho ${request.units === undefined ? 'tỉnh mẫu' : `${request.units} đơn vị`}: hãy tăng số người, ví dụ --people ${enoughPeople(request)}, hoặc bớt đơn vị${request.units === undefined ? ` bằng --units ${FEWEST_UNITS}` : ''}.`,
    );
  return request;
};

const optionsOf = (args: readonly string[]): { people?: string; units?: string; seed?: string } => {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { people: { type: 'string' }, units: { type: 'string' }, seed: { type: 'string' } },
    });
    return values;
  } catch {
    throw new StartRefusal(`Không hiểu "${args.join(' ')}". ${USAGE}`);
  }
};
