import { personId, personKey } from './people.ts';
import { stableUuid } from './random.ts';
import { type Employer, FINANCE_CODE, HOME_AFFAIRS_CODE, POLITICAL_SCHOOL_CODE, PROVINCE_CODE } from './structure.ts';
import { slotsOf, type Slot } from './staffing.ts';
import type { AccountSeed } from './world.ts';

const slotIndex = (slots: readonly Slot[], wanted: (slot: Slot) => boolean, what: string): number => {
  const index = slots.findIndex(wanted);
  if (index < 0) throw new RangeError(`The demo needs ${what}`);
  return index;
};

type Planned = Omit<AccountSeed, 'id' | 'personId'>;

/**
 * The demo accounts under the account rules of Hưng Yên (types: HY Đ3k10–13): one system account, specialist accounts by
 * field, agency accounts held by a named head and officer, a section's clerk, and personal accounts.
 * Passwords are made where the accounts are written.
 */
export const demoAccounts = (seed: string, employers: readonly Employer[]): readonly AccountSeed[] => {
  const employer = (code: string): Employer => employers.find((one) => one.code === code)!;
  const firstOf = (kind: string): Employer => employers.find((one) => one.kind === kind)!;
  const slots = (one: Employer): readonly Slot[] => slotsOf(one, one.headcount);

  const homeAffairs = employer(HOME_AFFAIRS_CODE);
  const finance = employer(FINANCE_CODE);
  const politicalSchool = employer(POLITICAL_SCHOOL_CODE);
  const school = firstOf('TRUONG_THCS');
  // Not the commune above the school, so that each of the two shows its own scope.
  const commune = employers.find(({ kind, code }) => kind === 'XA' && !school.code.startsWith(`${code}.`))!;
  const hospital = firstOf('BENH_VIEN');
  const budget = finance.sections.find(({ name }) => name === 'Phòng Quản lý ngân sách')!;

  const keeper = slotIndex(
    slots(homeAffairs),
    ({ role }) => role.title === 'Chuyên viên' && role.positionCode === 'CV',
    'a keeper of the system account',
  );
  const clerk = slotIndex(
    slots(finance),
    ({ unitCode, role }) => unitCode === budget.code && role.formerTitle === null,
    'a clerk in the budget section',
  );
  const accountant = slotIndex(
    slots(finance),
    ({ role }) => role.title === 'Chuyên viên' && role.positionCode === 'CV',
    'a payroll specialist',
  );
  const teacher = slotIndex(slots(school), ({ role }) => role.formerTitle === null && role.ladder[0]!.startsWith('V.07.04'), 'a teacher');
  const nurse = slotIndex(slots(hospital), ({ role }) => role.title === 'Điều dưỡng', 'a nurse');
  const official = slotIndex(
    slots(commune),
    ({ role }) => role.formerTitle === null && role.category === 'CONG_CHUC' && role.positionCode === 'CV',
    'a commune official',
  );
  const lecturer = slotIndex(
    slots(politicalSchool),
    ({ unitCode }) => unitCode === politicalSchool.sections[2]!.code,
    'a training specialist',
  );

  const accounts: readonly Planned[] = [
    {
      login: 'quantri.snv',
      kind: 'SYSTEM',
      roleCode: 'SYSTEM_ADMIN',
      domain: null,
      unitCode: HOME_AFFAIRS_CODE,
      grantUnitCode: PROVINCE_CODE,
      personKey: personKey(HOME_AFFAIRS_CODE, keeper),
      note: 'Tài khoản quản trị hệ thống của Sở Nội vụ, toàn tỉnh',
    },
    {
      login: 'luong.stc',
      kind: 'SPECIALIST',
      roleCode: 'PAYROLL_SPECIALIST',
      domain: 'payroll',
      unitCode: FINANCE_CODE,
      grantUnitCode: PROVINCE_CODE,
      personKey: personKey(FINANCE_CODE, accountant),
      note: 'Tài khoản chuyên ngành tiền lương của Sở Tài chính, toàn tỉnh',
    },
    {
      login: 'daotao.tct',
      kind: 'SPECIALIST',
      roleCode: 'TRAINING_SPECIALIST',
      domain: 'training',
      unitCode: POLITICAL_SCHOOL_CODE,
      grantUnitCode: PROVINCE_CODE,
      personKey: personKey(POLITICAL_SCHOOL_CODE, lecturer),
      note: 'Tài khoản chuyên ngành đào tạo, bồi dưỡng của Trường Chính trị, toàn tỉnh',
    },
    ...[
      { unit: homeAffairs, word: 'snv', name: 'Sở Nội vụ' },
      { unit: school, word: 'truong', name: school.name },
      { unit: commune, word: 'xa', name: commune.name },
    ].flatMap(({ unit, word, name }): readonly Planned[] => [
      {
        login: `thutruong.${word}`,
        kind: 'AGENCY',
        roleCode: 'AGENCY_HEAD',
        domain: null,
        unitCode: unit.code,
        grantUnitCode: unit.code,
        personKey: personKey(unit.code, 0),
        note: `Tài khoản của người đứng đầu, ${name}`,
      },
      {
        login: `daumoi.${word}`,
        kind: 'AGENCY',
        roleCode: 'AGENCY_OFFICER',
        domain: null,
        unitCode: unit.code,
        grantUnitCode: unit.code,
        personKey: personKey(unit.code, 1),
        note: `Tài khoản của cán bộ đầu mối, ${name}`,
      },
    ]),
    {
      login: 'phong.ngansach',
      kind: 'AGENCY',
      roleCode: 'SECTION_CLERK',
      domain: null,
      unitCode: budget.code,
      grantUnitCode: budget.code,
      personKey: personKey(FINANCE_CODE, clerk),
      note: 'Tài khoản của người phụ trách hồ sơ Phòng Quản lý ngân sách, Sở Tài chính',
    },
    ...[
      { login: 'canhan.giaovien', unit: school, slot: teacher, who: 'giáo viên' },
      { login: 'canhan.dieuduong', unit: hospital, slot: nurse, who: 'điều dưỡng' },
      { login: 'canhan.congchuc', unit: commune, slot: official, who: 'công chức cấp xã' },
    ].map(({ login, unit, slot, who }): Planned => ({
      login,
      kind: 'PERSONAL',
      roleCode: 'PERSONAL',
      domain: null,
      unitCode: slots(unit)[slot]!.unitCode,
      grantUnitCode: null,
      personKey: personKey(unit.code, slot),
      note: `Tài khoản cá nhân của một ${who}, ${unit.name}`,
    })),
  ];
  return accounts.map((account, order) => {
    const [home, slot] = account.personKey.split('#');
    return { ...account, id: stableUuid(seed, 'account', account.login, order), personId: personId(seed, employer(home!), Number(slot)) };
  });
};
