import { readPolicy } from '@hoso/shared/policies.ts';
import fc from 'fast-check';
import { isCommonPassword } from '../credentials/common-passwords.ts';
import { type ForbiddenWords, faultsOf, isExpired, passwordRulesFor } from './password-rules.ts';

const TODAY = '2026-11-22';
const rulesOf = (province: string, kind: string, on = TODAY) => passwordRulesFor(readPolicy(province).passwords, kind, on);
const lan: ForbiddenWords = { login: 'lan.bui', holder: 'Bùi Thị Hương Lan', born: '1985-03-07', units: ['Sở Tư pháp'] };
const faults = (password: string, province = 'dong-thap', kind = 'PERSONAL') =>
  faultsOf(password, rulesOf(province, kind), lan, isCommonPassword);

describe('the rules of a profile', () => {
  test('stand on those of the system: ten characters, none of the last five, nothing that everybody tries', () => {
    for (const province of ['hung-yen', 'lang-son', 'dak-lak', 'dong-thap'])
      expect(rulesOf(province, 'AGENCY')).toMatchObject({ minLength: 10, history: 5, notCommon: true });
    expect(rulesOf('hung-yen', 'PERSONAL')).toMatchObject({ classes: [], notContaining: [], notOnlyUnitName: false, rotationDays: null });
  });

  test('of Đồng Tháp ask more of a personal account and of an administrator, each from his article', () => {
    const [personal, agency] = [rulesOf('dong-thap', 'PERSONAL'), rulesOf('dong-thap', 'AGENCY')];
    for (const { classes } of [personal, agency]) expect(classes).toEqual(['UPPER', 'LOWER', 'DIGIT', 'SPECIAL']);
    expect(personal).toMatchObject({ notContaining: ['NAME', 'BIRTH_DATE'], notOnlyUnitName: false, rotationDays: 180 });
    expect(agency).toMatchObject({ notContaining: [], notOnlyUnitName: true, rotationDays: 90 });
    expect(personal.articles.join()).toContain('Điều 10 khoản 1');
    expect(agency.articles.join()).toContain('Điều 10 khoản 2');
  });

  test('begin with their regulation', () => {
    expect(rulesOf('dong-thap', 'PERSONAL', '2024-12-05')).toMatchObject({ classes: [], rotationDays: null, minLength: 10 });
  });
});

describe('a new password', () => {
  test.each([
    ['Ba con-vịt 7 màu', []],
    ['ngan', ['TOO_SHORT', 'NO_UPPER', 'NO_DIGIT', 'NO_SPECIAL']],
    ['TOÀN CHỮ HOA 12', ['NO_LOWER']],
    ['Nam2026!Bùi.Thị', ['CONTAINS_NAME']],
    ['xx-HUONGLAN-77z', ['CONTAINS_NAME']],
    ['Xx-huơng-lan-77', ['CONTAINS_NAME']],
    ['Hoa-sen-07/03/1985', ['CONTAINS_BIRTH_DATE']],
    ['Hoa-sen-7.3.1985', ['CONTAINS_BIRTH_DATE']],
    ['Hoa850307-sen', ['CONTAINS_BIRTH_DATE']],
    ['Ngon-gió-LAN.BUI9', ['CONTAINS_LOGIN']],
    ['Mật khẩu@2026', ['COMMON']],
    ['P@ssword123456!', ['COMMON']],
    ['x'.repeat(201), ['TOO_LONG']],
  ])('%s', (password, expected) => {
    expect(faults(password)).toEqual(expected);
  });

  test('of an administrator is not the name of the unit alone, whatever figures stand around it; it may be part of more (Đồng Tháp Điều 10 khoản 2)', () => {
    expect(faults('Sở Tư Pháp@2026', 'dong-thap', 'AGENCY')).toEqual(['ONLY_UNIT_NAME']);
    expect(faults('SoTuPhap#99999', 'dong-thap', 'AGENCY')).toEqual(['ONLY_UNIT_NAME']);
    expect(faults('Sở Tư Pháp có 9 cửa', 'dong-thap', 'AGENCY')).toEqual([]);
  });

  test('may hold the holder’s name where the province says nothing of it', () => {
    expect(faults('Huong Lan 77 bong sen', 'hung-yen')).toEqual([]);
  });

  test('with the name in it is found however it is typed: tones, case, signs between', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('Bùi Thị Hương Lan', 'bui thi huong lan', 'BÙI-THỊ-HƯƠNG-LAN', 'Hương.Lan', 'hUoNg'),
        fc.constantFrom('NFC', 'NFD'),
        fc.string({ minLength: 0, maxLength: 8 }),
        fc.string({ minLength: 0, maxLength: 8 }),
        (name, form, before, after) => {
          expect(faults(`${before} ${name} ${after}`.normalize(form))).toContain('CONTAINS_NAME');
        },
      ),
    );
  });
});

test('is changed on the day its term is over, not before; without a term never', () => {
  const rules = rulesOf('dong-thap', 'AGENCY');
  expect([isExpired(rules, 89), isExpired(rules, 90)]).toEqual([false, true]);
  expect(isExpired(rulesOf('hung-yen', 'AGENCY'), 10_000)).toBe(false);
});
