import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createHash } from 'node:crypto';
import { readCatalogs } from '../catalogs/read-catalogs.ts';
import { readPostRules } from '../catalogs/read-post-rules.ts';
import { addDays, addMonths, monthsBetween, retirementDay, yearOf, type IsoDate } from './calendar.ts';
import { generateProvince } from './generate-province.ts';
import { GRADE_OF_GROUP } from './position-requirements.ts';
import { HOME_AFFAIRS_CODE, OVER_QUOTA_CODE } from './structure.ts';
import { subtreeOf } from './subtree.ts';
import type { PaySeed, PersonSeed, Province, QuotaKind, UnitSeed } from './world.ts';

const catalogs = readCatalogs();
const today = '2026-11-22';
const draw = (seed: string, people = 2000, units?: number): Province =>
  generateProvince({ seed, people, today, catalogs, ...(units === undefined ? {} : { units }) });

const digest = (province: Province): string => {
  const hash = createHash('sha256');
  const { people, ...plan } = province;
  hash.update(JSON.stringify(plan));
  for (const person of people()) hash.update(JSON.stringify(person));
  return hash.digest('hex');
};

/** Names what breaks a rule; asking jest once about all rows is far faster than once per row. */
const breaking = <T>(values: readonly T[], holds: (value: T, index: number) => boolean): readonly T[] =>
  values.filter((value, index) => !holds(value, index));

const province = draw('hung-yen');
const people = [...province.people()];
const unitOf = new Map(province.units.map((unit) => [unit.code, unit]));
const homeOf = (code: string): UnitSeed => unitOf.get(unitOf.get(code)!.homeCode)!;
const kindOf = (unit: UnitSeed): string => unit.profiles.at(-1)!.kind;
const inForce = (unit: UnitSeed): boolean => unit.profiles.at(-1)!.validTo === null;
const servesOn = ({ assignments }: PersonSeed, day: IsoDate) =>
  assignments.find(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day < validTo))!;
const quotaKind = (category: PersonSeed['category']): QuotaKind => (category === 'CAN_BO' ? 'CONG_CHUC' : category);

const servingBy = (day: IsoDate): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const person of people) {
    const { unitCode, category } = servesOn(person, day);
    const key = `${homeOf(unitCode).code} ${quotaKind(category)}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
};

test('positions of viên chức know the grades of the decree, those of leaders and of civil servants none', () => {
  expect(GRADE_OF_GROUP).toEqual(Object.fromEntries(readPostRules().gradesOfScales.map(({ salaryGroup, grade }) => [salaryGroup, grade])));
  const known = new Map(province.units.flatMap((unit) => unit.positions.map((position) => [position.code, position] as const)));
  const gradesOf = (code: string) => {
    const { lowestGrade, topGrade } = province.requirementOf(known.get(code)!);
    return [lowestGrade, topGrade];
  };
  expect({
    teacher: gradesOf('GV-THCS'),
    doctor: gradesOf('BS'),
    archivist: gradesOf('NV-VT'),
    head: gradesOf('LD-HT'),
    official: gradesOf('CV'),
  }).toEqual({
    ...{ teacher: [3, 4], doctor: [3, 5], archivist: [1, 1], head: [null, null], official: [null, null] },
  });
});

describe('the same request', () => {
  test('gives the same province byte for byte, and another seed gives other people', () => {
    expect(digest(draw('hung-yen'))).toBe(digest(province));
    expect(digest(draw('thai-binh'))).not.toBe(digest(province));
  });

  test('gives each unit its people independent of how far the others were read', () => {
    const [first] = province.people();
    expect(first).toEqual(people[0]);
    expect([...province.people()]).toHaveLength(2000);
  });

  test('with too few people, or before the province existed, is refused with the reason', () => {
    expect(() => draw('hung-yen', 200)).toThrow(/200 people are too few/);
    expect(() => generateProvince({ seed: 'x', people: 2000, today: '2025-06-30', catalogs })).toThrow(/2025-08-01/);
  });
});

describe('the tree', () => {
  const today_ = province.units.filter(inForce);

  test('has the agencies of 2025, forty communes with eleven wards, and well over sixty public units', () => {
    const named = new Set(today_.map((unit) => unit.profiles.at(-1)!.name));
    for (const name of [
      'Sở Nội vụ',
      'Sở Tài chính',
      'Sở Tư pháp',
      'Sở Công Thương',
      'Sở Nông nghiệp và Môi trường',
      'Sở Xây dựng',
      'Sở Khoa học và Công nghệ',
      'Sở Văn hóa, Thể thao và Du lịch',
      'Sở Giáo dục và Đào tạo',
      'Sở Y tế',
      'Thanh tra tỉnh',
      'Văn phòng Ủy ban nhân dân tỉnh',
      'Trường Chính trị Nguyễn Văn Linh',
    ]) {
      expect(named).toContain(name);
    }
    const count = (...kinds: string[]): number => today_.filter((unit) => kinds.includes(kindOf(unit))).length;
    expect(count('PHUONG')).toBe(11);
    expect(count('XA', 'PHUONG')).toBe(40);
    expect(today_.filter((unit) => unit.level === 'UNIT' && !['CHI_CUC', 'HOI'].includes(kindOf(unit))).length).toBeGreaterThanOrEqual(75);
  });

  test('gives every commune its office, sections and one-stop centre', () => {
    for (const commune of today_.filter((unit) => ['XA', 'PHUONG'].includes(kindOf(unit)))) {
      const sections = province.units
        .filter((unit) => unit.homeCode === commune.code && unit !== commune)
        .map((unit) => unit.profiles[0]!.name);
      expect(sections).toEqual([
        'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân',
        kindOf(commune) === 'XA' ? 'Phòng Kinh tế' : 'Phòng Kinh tế, Hạ tầng và Đô thị',
        'Phòng Văn hóa - Xã hội',
        'Trung tâm Phục vụ hành chính công',
      ]);
      expect(commune.profiles[0]!.validFrom).toBe('2025-07-01');
    }
  });

  test('has identifiers of the official form, each once, and names in composed Unicode', () => {
    expect(new Set(province.units.map(({ code }) => code)).size).toBe(province.units.length);
    expect(breaking(province.units, ({ code }) => /^[A-Y]\d{2}(\.[A-Z0-9]+)*$/.test(code) && code.length <= 35)).toEqual([]);
    const profiles = province.units.flatMap((unit) => unit.profiles);
    expect(breaking(profiles, ({ name, shortName }) => name === name.normalize('NFC') && shortName === shortName.normalize('NFC'))).toEqual(
      [],
    );
  });

  test('is numbered in preorder, so that what a unit rules today and what passed to it is one range', () => {
    expect(province.units.map(({ unitNo }) => unitNo)).toEqual(province.units.map((_unit, index) => index + 1));
    const below = new Map<string, number[]>();
    const passUp = (code: string, unitNo: number): void => {
      below.set(code, [...(below.get(code) ?? []), unitNo]);
      const unit = unitOf.get(code)!;
      const above = unit.successorCode ?? unit.placements.at(-1)?.parentCode;
      if (above !== undefined) passUp(above, unitNo);
    };
    province.units.forEach(({ code, unitNo }) => passUp(code, unitNo));
    for (const [code, numbers] of below) {
      const start = unitOf.get(code)!.unitNo;
      expect(numbers).toEqual(numbers.map((_number, index) => start + index));
    }
  });

  test('places a unit only below a unit that existed at the time, without a gap', () => {
    for (const { profiles, placements } of province.units) {
      const spans = placements.map(({ validFrom, validTo }) => [validFrom, validTo]);
      if (placements.length > 0) expect([spans[0]![0], spans.at(-1)![1]]).toEqual([profiles[0]!.validFrom, profiles.at(-1)!.validTo]);
      placements.forEach(({ parentCode, validFrom, validTo }, index) => {
        const parent = unitOf.get(parentCode)!;
        const end = parent.profiles.at(-1)!.validTo;
        expect(validFrom >= parent.profiles[0]!.validFrom).toBe(true);
        expect(end === null || (validTo !== null && validTo <= end)).toBe(true);
        if (index > 0) expect(validFrom).toBe(placements[index - 1]!.validTo);
      });
    }
  });

  test('remembers its history in the closure: a school stood below its district, and stands below its commune', () => {
    const rows = [...subtreeOf(province.units)];
    const school = today_.find((unit) => kindOf(unit) === 'TRUONG_THCS')!;
    const [before, after] = school.placements.map(({ parentCode }) => unitOf.get(parentCode)!);
    const rowsOf = (ancestor: UnitSeed) =>
      rows
        .filter((row) => row.ancestorNo === ancestor.unitNo && row.unitNo === school.unitNo)
        .map(({ validFrom, validTo }) => [validFrom, validTo]);
    expect(rowsOf(before!)).toEqual([['1997-01-01', '2025-07-01']]);
    expect(rowsOf(after!)).toEqual([['2025-07-01', null]]);
    expect(rowsOf(province.units[0]!)).toEqual([['1997-01-01', null]]);
    const section = province.units.find((unit) => unit.homeCode === school.code && unit !== school)!;
    expect(rows).toContainEqual({
      ancestorNo: school.unitNo,
      unitNo: section.unitNo,
      withinUnit: true,
      validFrom: '1997-01-01',
      validTo: null,
    });
    expect(rows.find((row) => row.ancestorNo === 1 && row.unitNo === section.unitNo)!.withinUnit).toBe(false);
  });

  test('counts no more people than posts, now and when decided moves take effect, but for the one unit above its quota', () => {
    for (const day of [today, addMonths(today, 3)]) {
      for (const [key, serving] of servingBy(day)) {
        const [code, kind] = key.split(' ');
        const quota = unitOf.get(code!)!.quotas.find((one) => one.year === 2026 && one.kind === kind)!;
        expect(quota.assigned).toMatch(/^\d+(\.\d{1,2})?$/);
        const over = code === OVER_QUOTA_CODE && kind === 'VIEN_CHUC';
        expect({ key, fits: serving <= Number(quota.assigned) }).toEqual({ key, fits: !over });
      }
    }
    const assigned = province.units.flatMap(({ quotas }) => quotas.map((quota) => quota.assigned));
    expect(assigned.some((posts) => posts.endsWith('.5'))).toBe(true);
  });

  test('leaves Sở Nội vụ its sections, few people, and posts for its own list', () => {
    const office = unitOf.get(HOME_AFFAIRS_CODE)!;
    const sections = province.units
      .filter((unit) => unit.homeCode === office.code && unit !== office)
      .map((unit) => unit.profiles[0]!.name);
    expect(sections).toEqual(
      expect.arrayContaining([
        'Ban Giám đốc',
        'Văn phòng',
        'Phòng Công chức, viên chức',
        'Phòng Tổ chức biên chế',
        'Phòng Cải cách hành chính',
        'Phòng Lao động - Việc làm',
      ]),
    );
    const serving = people.filter(({ unitCode }) => homeOf(unitCode) === office).length;
    const posts = office.quotas.filter(({ year }) => year === 2026).reduce((sum, { assigned }) => sum + Number(assigned), 0);
    expect(serving).toBe(6);
    expect(posts - serving).toBeGreaterThanOrEqual(42);
  });
});

describe('the people', () => {
  test('are two thousand, with names in composed Unicode and identity numbers that tell sex and birth year, each once', () => {
    expect(people).toHaveLength(2000);
    expect(new Set(people.map(({ identityNumber }) => identityNumber)).size).toBe(2000);
    expect(new Set(people.map(({ id }) => id)).size).toBe(2000);
    expect(breaking(people, ({ id }) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toEqual([]);
    expect(breaking(people, ({ fullName }) => fullName === fullName.normalize('NFC'))).toEqual([]);
    const wellFormed = ({ identityNumber, gender, dateOfBirth }: PersonSeed): boolean => {
      const centuryAndSex = (yearOf(dateOfBirth) >= 2000 ? 2 : 0) + (gender === 'NU' ? 1 : 0);
      // Serials below 200000 are left to real lists.
      return identityNumber.slice(0, 6) === `033${centuryAndSex}${dateOfBirth.slice(2, 4)}` && /^[2-9]\d{5}$/.test(identityNumber.slice(6));
    };
    expect(breaking(people, wellFormed)).toEqual([]);
    expect(people.some(({ familyName }) => familyName.startsWith('Đ'))).toBe(true);
    expect(people.some(({ givenName }) => givenName.startsWith('Ư'))).toBe(true);
    expect(people.some(({ givenName }) => givenName.startsWith('Ơ'))).toBe(true);
  });

  test('were grown up when recruited, serve today, and have not reached retirement age', () => {
    expect(breaking(people, ({ dateOfBirth, recruitedOn }) => monthsBetween(dateOfBirth, recruitedOn) >= 18 * 12)).toEqual([]);
    expect(breaking(people, ({ recruitedOn }) => recruitedOn < today)).toEqual([]);
    expect(breaking(people, ({ dateOfBirth, gender }) => retirementDay(dateOfBirth, gender) > today)).toEqual([]);
  });

  test('retire at the ages of the decree', () => {
    // NĐ 135/2020: a man of 10/1961 at 60 years 6 months, a woman of 5/1975 at 60.
    expect(retirementDay('1961-10-05', 'NAM')).toBe('2022-04-05');
    expect(retirementDay('1964-10-05', 'NAM')).toBe('2026-04-05');
    expect(retirementDay('1970-01-05', 'NU')).toBe('2027-05-05');
    expect(retirementDay('1975-05-05', 'NU')).toBe('2035-05-05');
  });

  test('served without a gap, always in a unit that existed, and today in the unit that keeps their record', () => {
    const existed = ({ unitCode, validFrom, validTo }: PersonSeed['assignments'][number]): boolean => {
      const { profiles } = unitOf.get(unitCode)!;
      const end = profiles.at(-1)!.validTo;
      return validFrom >= profiles[0]!.validFrom && (end === null || (validTo !== null && validTo <= end));
    };
    expect(
      breaking(
        people.flatMap(({ assignments }) => assignments),
        existed,
      ),
    ).toEqual([]);
    const unbroken = ({ assignments }: PersonSeed): boolean =>
      assignments.every(
        ({ validFrom, validTo }, index) =>
          (validTo === null || validFrom < validTo) && validTo === (assignments[index + 1]?.validFrom ?? null),
      );
    expect(breaking(people, unbroken)).toEqual([]);
    expect(breaking(people, (person) => servesOn(person, today).unitCode === person.unitCode)).toEqual([]);
    const lengths = people.map(({ assignments }) => assignments.length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(5);
    expect(people.some(({ assignments }) => assignments.at(-1)!.validFrom > today)).toBe(true);
  });

  test('hold a post of a job position that their unit has', () => {
    for (const person of people) {
      const { positionCode, unitCode } = servesOn(person, today);
      expect(homeOf(unitCode).positions.map(({ code }) => code)).toContain(positionCode);
    }
  });

  test('hold a rank that their position asks for; positions of cán bộ ask for none', () => {
    for (const person of people) {
      const { positionCode, unitCode } = servesOn(person, today);
      const position = homeOf(unitCode).positions.find(({ code }) => code === positionCode)!;
      const { ranks, competences } = province.requirementOf(position);
      expect(position.category === 'CAN_BO' ? ranks : ranks.filter((rank) => rank === person.pay.at(-1)!.rankCode)).toHaveLength(
        position.category === 'CAN_BO' ? 0 : 1,
      );
      expect(competences.length).toBeGreaterThan(0);
    }
  });

  test('have ranks that fit their unit and category', () => {
    const kinds = new Map(catalogs.ranks.map(({ rankCode, kind }) => [rankCode, kind]));
    const fitting: Record<string, string> = {
      CAN_BO: 'CONG_CHUC',
      CONG_CHUC: 'CONG_CHUC',
      HOI: 'CONG_CHUC',
      VIEN_CHUC: 'VIEN_CHUC',
      HOP_DONG_111: 'THUA_HANH',
    };
    const teachers: Record<string, string> = {
      TRUONG_MAM_NON: 'V.07.02',
      TRUONG_TIEU_HOC: 'V.07.03',
      TRUONG_THCS: 'V.07.04',
      TRUONG_THPT: 'V.07.05',
    };
    for (const { category, pay, unitCode } of people) {
      const { rankCode } = pay.at(-1)!;
      expect(kinds.get(rankCode)).toBe(fitting[category]);
      const school = teachers[kindOf(homeOf(unitCode))];
      if (school !== undefined && /^V\.07\.0[2-5]/.test(rankCode)) expect(rankCode.startsWith(school)).toBe(true);
      if (rankCode.startsWith('V.08') && !rankCode.startsWith('V.08.03'))
        expect(['BENH_VIEN', 'TRUNG_TAM_Y_TE']).toContain(kindOf(homeOf(unitCode)));
    }
  });

  test('were trained in the last three years, in courses of the catalog, and not before they came', () => {
    const hours = new Map(province.courses.map((course) => [course.code, course.hours]));
    const fits = ({ completions, recruitedOn }: PersonSeed): boolean =>
      completions.every(
        ({ courseCode, hours: taken, completedOn, year }) =>
          taken === hours.get(courseCode) &&
          completedOn > recruitedOn &&
          completedOn <= today &&
          year === yearOf(completedOn) &&
          year >= 2024,
      );
    expect(breaking(people, fits)).toEqual([]);
    const enough = people.filter(
      ({ completions }) => completions.filter(({ year }) => year === 2026).reduce((sum, one) => sum + one.hours, 0) >= 40,
    ).length;
    expect(enough).toBeGreaterThan(600);
    expect(enough).toBeLessThan(1900);
  });
});

describe('a pay history', () => {
  const scales = new Map(catalogs.salaryScales.map((scale) => [scale.scaleCode, scale]));
  /** The scale a rank was paid on that day: some ranks changed theirs. */
  const scaleOfRankOn = (code: string, day: IsoDate): string | undefined =>
    catalogs.ranks.find(
      ({ rankCode, effectiveFrom, effectiveTo }) =>
        rankCode === code && effectiveFrom <= day && (effectiveTo === null || day < effectiveTo),
    )?.scaleCode;
  const coefficients = new Map(catalogs.salaryScaleSteps.map(({ scaleCode, step, coefficient }) => [`${scaleCode} ${step}`, coefficient]));

  /** The rule by which a row may follow another, told from the law and not from the generator. */
  const follows = (row: PaySeed, next: PaySeed): boolean => {
    const { monthsPerStep, steps, monthsToOvergrade } = scales.get(row.scaleCode)!;
    const due = (months: number): IsoDate => addMonths(row.countsFrom, months + row.delayMonths);
    switch (next.reason) {
      case 'HET_TAP_SU':
        return (
          row.percentPaid === 85 &&
          next.percentPaid === 100 &&
          next.step === row.step &&
          next.validFrom === addDays(row.countsFrom, row.daysNotCounted)
        );
      case 'NANG_BAC':
        return next.step === row.step + 1 && next.validFrom === due(monthsPerStep) && row.overgradePercent === 0;
      case 'NANG_BAC_TRUOC_HAN': {
        const early = monthsBetween(next.validFrom, due(monthsPerStep));
        return next.step === row.step + 1 && early >= 1 && early <= 12 && row.reason !== 'NANG_BAC_TRUOC_HAN' && row.delayMonths === 0;
      }
      case 'VUOT_KHUNG':
        return (
          row.step === steps &&
          next.step === steps &&
          (row.overgradePercent === 0
            ? next.overgradePercent === 5 && next.validFrom === due(monthsToOvergrade!)
            : next.overgradePercent === row.overgradePercent + 1 && next.validFrom === due(12))
        );
      case 'NANG_NGACH':
        return (
          next.scaleCode !== row.scaleCode && Number(next.coefficient) > Number(row.coefficient) && next.validFrom < due(monthsPerStep)
        );
      default:
        return false;
    }
  };

  test('stands on the scale of its rank, without gaps, from recruitment or from the scales of 2004', () => {
    const began = ({ pay, recruitedOn }: PersonSeed): boolean =>
      pay[0]!.validFrom === (recruitedOn < '2004-10-01' ? '2004-10-01' : recruitedOn);
    expect(breaking(people, began)).toEqual([]);
    expect(breaking(people, ({ pay }) => pay.every(({ validTo }, index) => validTo === (pay[index + 1]?.validFrom ?? null)))).toEqual([]);
    const onScale = ({ scaleCode, rankCode, step, coefficient, validFrom }: PaySeed): boolean =>
      scaleCode === scaleOfRankOn(rankCode, validFrom) && coefficient === coefficients.get(`${scaleCode} ${step}`);
    const counted = ({ reason, percentPaid, daysNotCounted, countsFrom, validFrom }: PaySeed): boolean =>
      (countsFrom === validFrom || (reason === 'CHUYEN_XEP_2004' && countsFrom < validFrom)) && daysNotCounted > 0 === percentPaid < 100;
    const rows = people.flatMap(({ pay }) => pay);
    expect(breaking(rows, onScale)).toEqual([]);
    expect(breaking(rows, counted)).toEqual([]);
  });

  test('obeys the step rules from row to row, and no raise that was due by today is missing', () => {
    const steps = people.flatMap(({ key, pay }) => pay.slice(1).map((next, index) => ({ key, row: pay[index]!, next })));
    expect(steps.length).toBeGreaterThan(5_000);
    expect(breaking(steps, ({ row, next }) => follows(row, next))).toEqual([]);
    const upToDate = ({ pay }: PersonSeed): boolean => {
      const last = pay.at(-1)!;
      const { steps: top, monthsPerStep, monthsToOvergrade } = scales.get(last.scaleCode)!;
      const months = last.step < top ? monthsPerStep : last.overgradePercent === 0 ? monthsToOvergrade! : 12;
      return last.percentPaid === 85
        ? addDays(last.countsFrom, last.daysNotCounted) > today
        : addMonths(last.countsFrom, months + last.delayMonths) > today;
    };
    expect(breaking(people, upToDate)).toEqual([]);
  });

  test('of some people shows a delay, an early raise, overgrade, or probation at 85 %', () => {
    const rows = people.flatMap(({ pay }) => pay);
    expect(rows.some(({ delayMonths }) => delayMonths > 0)).toBe(true);
    expect(rows.some(({ reason }) => reason === 'NANG_BAC_TRUOC_HAN')).toBe(true);
    const now = people.map(({ pay }) => pay.at(-1)!);
    expect(now.some(({ overgradePercent }) => overgradePercent > 5)).toBe(true);
    expect(now.filter(({ percentPaid }) => percentPaid === 85).length).toBeGreaterThan(5);
  });
});

describe('accounts and calls', () => {
  const byKey = new Map(people.map((person) => [person.key, person]));

  test('name a person who serves in the unit of the account', () => {
    expect(province.accounts.map(({ roleCode }) => roleCode).sort()).toEqual(
      [
        ...['SYSTEM_ADMIN', 'PAYROLL_SPECIALIST', 'TRAINING_SPECIALIST', 'SECTION_CLERK'],
        ...['AGENCY_HEAD', 'AGENCY_HEAD', 'AGENCY_HEAD', 'AGENCY_OFFICER', 'AGENCY_OFFICER', 'AGENCY_OFFICER'],
        ...['PERSONAL', 'PERSONAL', 'PERSONAL'],
      ].sort(),
    );
    for (const { personKey, personId, unitCode, kind, grantUnitCode } of province.accounts) {
      const person = byKey.get(personKey)!;
      expect(person.id).toBe(personId);
      expect([person.unitCode, homeOf(person.unitCode).code]).toContain(unitCode);
      expect(grantUnitCode === null).toBe(kind === 'PERSONAL');
      expect(servesOn(person, addMonths(today, 3)).unitCode).toBe(person.unitCode);
    }
  });

  test('let officials enrol who may, within the seats, and up to today', () => {
    expect(province.calls.filter(({ opensOn, closesOn }) => opensOn <= today && today <= closesOn)).toHaveLength(4);
    for (const { courseCode, enrolments, seats, opensOn, closesOn } of province.calls) {
      const course = province.courses.find(({ code }) => code === courseCode)!;
      expect(enrolments.length).toBeLessThanOrEqual(seats);
      for (const { personKey, personId, enrolledOn } of enrolments) {
        expect(byKey.get(personKey)!.id).toBe(personId);
        expect(course.categories).toContain(byKey.get(personKey)!.category);
        expect(enrolledOn >= opensOn && enrolledOn <= closesOn && enrolledOn <= today).toBe(true);
      }
      expect(new Set(enrolments.map(({ personKey }) => personKey)).size).toBe(enrolments.length);
    }
  });
});

describe('a large province', () => {
  test('of 20,000 people in all 104 communes comes unit by unit, in memory that does not grow', () => {
    // Garbage waits for the collector as long as it likes; only what is left after it has run says what is kept.
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const kept = (): number => {
      collect();
      return process.memoryUsage().heapUsed / 1e6;
    };
    const large = draw('hung-yen', 20_000);
    let count = 0;
    let early = 0;
    let late = 0;
    const identityNumbers = new Set<string>();
    for (const { identityNumber } of large.people()) {
      identityNumbers.add(identityNumber);
      if (++count === 2_000) early = kept();
      if (count === 19_000) late = kept();
    }
    expect([count, identityNumbers.size]).toEqual([20_000, 20_000]);
    expect(large.units.filter((unit) => ['XA', 'PHUONG'].includes(kindOf(unit)) && inForce(unit))).toHaveLength(104);
    // 17,000 people with their histories are some 70 MB; their numbers in our set are 2.
    expect(late - early).toBeLessThan(15);
  });

  test('has about as many units as are asked for, and as few as 200', () => {
    for (const wanted of [200, 2_000, 10_000]) {
      const { units } = draw('hung-yen', Math.max(2_000, wanted * 3), wanted);
      expect(Math.abs(units.length - wanted) / wanted).toBeLessThan(0.15);
    }
  });
});
