import { readCatalogs } from '../catalogs/read-catalogs.ts';
import { formerNames } from './before-reform.ts';
import { communes } from './communes.ts';
import { generateProvince } from './generate-province.ts';

const catalogs = readCatalogs();
const TODAY = '2024-12-31';
const draw = () => generateProvince({ seed: 'hung-yen', people: 1_500, today: TODAY, catalogs });
const province = draw();
const named = (name: string) => province.units.filter(({ profiles }) => profiles[0]!.name === name);

test('the same request gives the same province', () => {
  expect(draw().units).toEqual(province.units);
  expect([...draw().people()]).toEqual([...province.people()]);
});

test('it has as many people as asked for, each in a unit that stands, and nothing of what came later', () => {
  const codes = new Set(province.units.map(({ code }) => code));
  const people = [...province.people()];
  expect(people).toHaveLength(1_500);
  for (const { assignments, recruitedOn } of people) {
    expect(recruitedOn <= TODAY).toBe(true);
    for (const { unitCode } of assignments) expect(codes.has(unitCode)).toBe(true);
  }
  for (const { code, profiles, placements, successorCode } of province.units) {
    expect([code.startsWith('H31'), successorCode, profiles.length]).toEqual([true, null, 1]);
    expect([...profiles, ...placements].every(({ validFrom, validTo }) => validFrom <= TODAY && validTo === null)).toBe(true);
  }
});

test('ten districts stand between the province and its communes and schools', () => {
  const districts = province.units.filter(({ profiles }) => profiles[0]!.kind === 'HUYEN');
  expect(districts).toHaveLength(10);
  const above = new Map(province.units.map(({ code, placements }) => [code, placements[0]?.parentCode]));
  const codes = districts.map(({ code }) => code);
  for (const { code, profiles } of province.units)
    if (['XA', 'PHUONG', 'TRUONG_MAM_NON', 'TRUONG_TIEU_HOC', 'TRUONG_THCS'].includes(profiles[0]!.kind))
      expect(codes).toContain(above.get(code));
  for (const commune of communes(40).filter(({ districtCode }) => districtCode.startsWith('H31')))
    for (const name of formerNames(commune))
      expect(named(`Ủy ban nhân dân ${commune.kind === 'PHUONG' ? 'phường' : 'xã'} ${name}`)).toHaveLength(1);
});

test('agencies of before the reform have their names of then, and what went elsewhere with it', () => {
  const [informationAgency] = named('Sở Thông tin và Truyền thông');
  const below = province.units.filter(({ placements }) => placements[0]?.parentCode === informationAgency!.code);
  expect(below.map(({ profiles }) => profiles[0]!.name)).toEqual([
    ...['Ban Giám đốc', 'Văn phòng', 'Phòng Chuyển đổi số', 'Phòng Bưu chính, viễn thông'],
    'Trung tâm Công nghệ thông tin và Truyền thông',
  ]);
  expect(named('Sở Nông nghiệp và Phát triển nông thôn')).toHaveLength(1);
  expect(named('Sở Nông nghiệp và Môi trường')).toHaveLength(0);
});

test.each(['2023-12-31', '2025-01-01', '2025-07-31'])('of %s there is none', (today) => {
  expect(() => generateProvince({ seed: 'hung-yen', people: 1_500, today, catalogs })).toThrow(RangeError);
});
