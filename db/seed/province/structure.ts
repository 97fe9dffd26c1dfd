import { type IsoDate, yearOf } from './calendar.ts';
import { COMMUNE_COUNT, communes, DISTRICTS, officeOf } from './communes.ts';
import { formerPlans } from './before-reform.ts';
import { DEPARTMENT_REFORM, departmentPlans, PROVINCE_BEGAN, PROVINCE_REFORM, type PlanSize, type UnitPlan } from './departments.ts';
import { randomOf, stableUuid } from './random.ts';
import { schoolPlan } from './schools.ts';
import { countByCategory, FIXED_HEADCOUNT, positionsOf, type StaffedUnit, slotsOf } from './staffing.ts';
import { kindOfSection, levelOfKind } from './unit-kinds.ts';
import type { PlacementSeed, QuotaKind, QuotaSeed, UnitProfileSeed, UnitSeed } from './world.ts';

export const PROVINCE_CODE = 'H31';
export const HOME_AFFAIRS_CODE = 'H31.5';
export const FINANCE_CODE = 'H31.6';
export const POLITICAL_SCHOOL_CODE = 'H31.31';
/** Thái Bình, which became part of Hưng Yên on 01/7/2025. One tree has one root, so its past stands under today's province. */
const FORMER_PROVINCE_CODE = 'H54';
/** THPT Hưng Yên: one more public employee serves than its quota of this year allows, as happens after a cut. */
export const OVER_QUOTA_CODE = 'H31.13.52';

/** How large the province is drawn. */
export type ProvinceSize = PlanSize & {
  readonly communes: number;
  readonly schoolsPerCommune: number;
  /** Agencies have no branches (chi cục) and no centres. */
  readonly bareAgencies?: true;
};

/** Kinds of units that the smallest province keeps below its agencies. */
const KEPT_KINDS = ['TRUONG_THPT', 'BENH_VIEN'];
const UNITS_PER_COMMUNE = 6;
const UNITS_PER_SCHOOL = 5;

/**
 * The size that fits a number of people: 40 communes with one school each for a demo, all 104 communes and up to 15
 * schools each for a load test. `units` asks for about so many units instead. The smallest province has 200; the smallest
 * whose agencies have their branches and centres has 340, and there is none between the two.
 */
export const sizeFor = (people: number, units?: number): ProvinceSize => {
  if (units === undefined) {
    return people < 10_000
      ? { communes: 40, schoolsPerCommune: 1, highSchools: 10, hospitals: 5, medicalCentres: 6 }
      : {
          communes: COMMUNE_COUNT,
          schoolsPerCommune: Math.min(15, Math.max(1, Math.round((people * 0.6) / (COMMUNE_COUNT * 50)))),
          highSchools: 32,
          hospitals: 10,
          medicalCentres: 12,
        };
  }
  if (units < 270) return { communes: 3, schoolsPerCommune: 1, highSchools: 2, hospitals: 1, medicalCentres: 0, bareAgencies: true };
  if (units < 1_500) {
    const count = Math.max(3, Math.min(COMMUNE_COUNT, Math.floor((units - 300) / (UNITS_PER_COMMUNE + UNITS_PER_SCHOOL))));
    return { communes: count, schoolsPerCommune: 1, highSchools: 2, hospitals: 1, medicalCentres: 1 };
  }
  const forSchools = units - 710 - COMMUNE_COUNT * UNITS_PER_COMMUNE;
  return {
    communes: COMMUNE_COUNT,
    schoolsPerCommune: Math.max(1, Math.round(forSchools / (COMMUNE_COUNT * UNITS_PER_SCHOOL))),
    highSchools: 32,
    hospitals: 10,
    medicalCentres: 12,
  };
};

type Node = {
  readonly code: string;
  readonly profiles: readonly UnitProfileSeed[];
  readonly placements: readonly PlacementSeed[];
  readonly successorCode: string | null;
  readonly predecessorCode: string | null;
  readonly homeCode: string;
  readonly children: Node[];
};

const sectionNode = (
  plan: UnitPlan['sections'][number],
  home: { code: string; since: IsoDate; predecessor: string | null },
  position: number,
): Node => {
  const { name, since, from } =
    typeof plan === 'string'
      ? { name: plan, since: home.since, from: home.predecessor }
      : { name: plan.name, since: plan.since, from: plan.from };
  return {
    code: `${home.code}.${position}`,
    profiles: [{ name, shortName: name, kind: kindOfSection(name), validFrom: since, validTo: null }],
    placements: [{ parentCode: home.code, validFrom: since, validTo: null }],
    successorCode: null,
    predecessorCode: from,
    homeCode: home.code,
    children: [],
  };
};

/** Past units last: they are numbered within the unit that took them over. */
const pastNode = (
  { code, name, shortName, until, kind }: { code: string; name: string; shortName: string; until: IsoDate; kind: string },
  parentCode: string,
  successorCode: string,
): Node => ({
  code,
  profiles: [{ name, shortName, kind, validFrom: PROVINCE_BEGAN, validTo: until }],
  placements: [{ parentCode, validFrom: PROVINCE_BEGAN, validTo: until }],
  successorCode,
  predecessorCode: null,
  homeCode: code,
  children: [],
});

/** Sections take the numbers from 1, units below from 51, so that a new section never collides with a unit. */
const CHILD_NUMBERS_FROM = 51;

const unitNode = (plan: UnitPlan, code: string, parentCode: string, parentSince: IsoDate, endOf: (code: string) => IsoDate): Node => {
  const since = plan.since ?? (plan.formerParent === undefined ? parentSince : PROVINCE_BEGAN);
  const { name, shortName, kind, formerly } = plan;
  const profiles: UnitProfileSeed[] = formerly
    ? [
        { name: formerly.name, shortName: formerly.shortName, kind, validFrom: since, validTo: formerly.until },
        { name, shortName, kind, validFrom: formerly.until, validTo: null },
      ]
    : [{ name, shortName, kind, validFrom: since, validTo: null }];
  const placements: PlacementSeed[] =
    plan.formerParent === undefined
      ? [{ parentCode, validFrom: since, validTo: null }]
      : [
          { parentCode: plan.formerParent, validFrom: since, validTo: endOf(plan.formerParent) },
          { parentCode, validFrom: endOf(plan.formerParent), validTo: null },
        ];
  const home = { code, since, predecessor: plan.predecessor ?? null };
  return {
    code,
    profiles,
    placements,
    successorCode: null,
    predecessorCode: home.predecessor,
    homeCode: code,
    children: [
      ...plan.sections.map((section, index) => sectionNode(section, home, index + 1)),
      ...(plan.children ?? []).map((child, index) => unitNode(child, `${code}.${CHILD_NUMBERS_FROM + index}`, code, since, endOf)),
      ...(plan.absorbed ?? []).map((past) => pastNode({ ...past, kind: 'SO' }, PROVINCE_CODE, code)),
    ],
  };
};

const everyCommune = communes(COMMUNE_COUNT);
/** The code of a commune of today. */
export const communeCode = (name: string): string => `${PROVINCE_CODE}.${101 + everyCommune.findIndex((commune) => commune.name === name)}`;

const communeNodes = (size: ProvinceSize, endOf: (code: string) => IsoDate): Node[] => {
  const chosen = communes(size.communes);
  const successors = new Map<string, string>();
  return chosen.map((commune, turn) => {
    const { name, kind, districtCode } = commune;
    const code = communeCode(name);
    const node = unitNode(
      {
        ...officeOf(commune),
        kind,
        since: PROVINCE_REFORM,
        predecessor: districtCode,
        sections: [
          'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân',
          kind === 'PHUONG' ? 'Phòng Kinh tế, Hạ tầng và Đô thị' : 'Phòng Kinh tế',
          'Phòng Văn hóa - Xã hội',
          'Trung tâm Phục vụ hành chính công',
        ],
        children: Array.from({ length: size.schoolsPerCommune }, (_, ordinal) => ({
          ...schoolPlan(name, turn, ordinal),
          formerParent: districtCode,
        })),
      },
      code,
      PROVINCE_CODE,
      PROVINCE_BEGAN,
      endOf,
    );
    if (successors.has(districtCode)) return node;
    successors.set(districtCode, code);
    const { name: district } = DISTRICTS.find((one) => one.code === districtCode)!;
    const parent = districtCode.startsWith(FORMER_PROVINCE_CODE) ? FORMER_PROVINCE_CODE : PROVINCE_CODE;
    const past = {
      code: districtCode,
      name: `Ủy ban nhân dân ${district}`,
      shortName: `UBND ${district}`,
      kind: 'HUYEN',
      until: PROVINCE_REFORM,
    };
    return { ...node, children: [...node.children, pastNode(past, parent, code)] };
  });
};

/** An agency of the smallest province: its high schools and hospitals, no other units below it. */
const bare = ({ children = [], ...plan }: UnitPlan): UnitPlan => ({
  ...plan,
  children: children.filter(({ kind }) => KEPT_KINDS.includes(kind)),
});

const provinceProfile: UnitProfileSeed = {
  ...{ name: 'Ủy ban nhân dân tỉnh Hưng Yên', shortName: 'UBND tỉnh Hưng Yên', kind: 'TINH' },
  ...{ validFrom: PROVINCE_BEGAN, validTo: null },
};
const rootNode = (children: Node[]): Node => ({
  ...{ code: PROVINCE_CODE, profiles: [provinceProfile], placements: [], homeCode: PROVINCE_CODE, children },
  ...{ successorCode: null, predecessorCode: null },
});

/** Hưng Yên with its districts, before anything of the reform. */
const formerProvinceNode = (size: ProvinceSize): Node =>
  rootNode(formerPlans(size).map(([code, plan]) => unitNode(plan, code, PROVINCE_CODE, PROVINCE_BEGAN, () => PROVINCE_REFORM)));

const provinceNode = (size: ProvinceSize): Node => {
  const plans = departmentPlans(size).map(([number, plan]) => [number, size.bareAgencies ? bare(plan) : plan] as const);
  const ends = new Map(plans.flatMap(([, { absorbed }]) => (absorbed ?? []).map(({ code, until }) => [code, until] as const)));
  const endOf = (code: string): IsoDate => ends.get(code) ?? PROVINCE_REFORM;
  return rootNode([
    ...plans.map(([number, plan]) => unitNode(plan, `${PROVINCE_CODE}.${number}`, PROVINCE_CODE, PROVINCE_BEGAN, endOf)),
    ...communeNodes(size, endOf),
    pastNode(
      {
        code: FORMER_PROVINCE_CODE,
        name: 'Ủy ban nhân dân tỉnh Thái Bình',
        shortName: 'UBND tỉnh Thái Bình',
        kind: 'TINH_TRUOC_SAP_NHAP',
        until: PROVINCE_REFORM,
      },
      PROVINCE_CODE,
      PROVINCE_CODE,
    ),
  ]);
};

/** How many people a unit of a kind has in relation to others. */
const WEIGHTS: Readonly<Record<string, number>> = {
  SO: 30,
  BAN: 18,
  VAN_PHONG_TINH: 30,
  THANH_TRA: 26,
  CHI_CUC: 12,
  HUYEN: 40,
  XA: 17,
  PHUONG: 20,
  TRUONG_MAM_NON: 14,
  TRUONG_TIEU_HOC: 16,
  TRUONG_THCS: 15,
  TRUONG_THPT: 24,
  TRUNG_TAM_GDNN_GDTX: 12,
  TRUONG_CHINH_TRI: 24,
  TRUONG_CAO_DANG: 18,
  BENH_VIEN: 42,
  TRUNG_TAM_Y_TE: 24,
  TRUNG_TAM: 8,
  BAO_TANG: 8,
  THU_VIEN: 8,
  BAN_QUAN_LY_DU_AN: 10,
  HOI: 4,
};

/** Shares `total` by weight so that the parts add up to it exactly: each takes what the running sum passes. */
const share = (total: number, weights: readonly number[]): readonly number[] => {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  let seen = 0;
  let given = 0;
  return weights.map((weight) => {
    seen += weight;
    const part = Math.floor((total * seen) / sum) - given;
    given += part;
    return part;
  });
};

/** A unit that employs people, with its sections of today and how many serve there. */
export type Employer = StaffedUnit & { readonly headcount: number; readonly firstNumber: number };

export type Structure = { readonly units: readonly UnitSeed[]; readonly employers: readonly Employer[] };

const currentProfile = ({ profiles }: Node): UnitProfileSeed | undefined => profiles.find(({ validTo }) => validTo === null);

const employersOf = (nodes: readonly Node[], people: number): readonly Employer[] => {
  const homes = nodes.filter((node) => node.homeCode === node.code && currentProfile(node) !== undefined);
  const fixed = homes.reduce((sum, { code }) => sum + (FIXED_HEADCOUNT[code] ?? 0), 0);
  const weights = homes.map((node) => (FIXED_HEADCOUNT[node.code] === undefined ? (WEIGHTS[currentProfile(node)!.kind] ?? 8) : 0));
  const shares = share(people - fixed, weights);
  let firstNumber = 0;
  return homes.map((node, index) => {
    const { name, kind } = currentProfile(node)!;
    const headcount = FIXED_HEADCOUNT[node.code] ?? shares[index]!;
    const sections = node.children
      .filter((child) => child.homeCode === node.code)
      .map((section) => ({ code: section.code, name: section.profiles[0]!.name, kind: section.profiles[0]!.kind }));
    const employer: Employer = { code: node.code, name, kind, sections, headcount, firstNumber };
    firstNumber += headcount;
    return employer;
  });
};

/** Posts for people who serve, some more, and a half here and there: shared posts are counted in halves. */
const quotasOf = (seed: string, employer: Employer, counts: ReadonlyMap<string, number>, year: number): readonly QuotaSeed[] => {
  const random = randomOf(seed, 'quota', employer.code);
  const kinds: readonly QuotaKind[] = ['CONG_CHUC', 'VIEN_CHUC', 'HOP_DONG_111', 'HOI'];
  return kinds.flatMap((kind) => {
    // Quotas know no kind of their own for cán bộ: they hold posts of the civil servants' quota.
    const serving = (counts.get(kind) ?? 0) + (kind === 'CONG_CHUC' ? (counts.get('CAN_BO') ?? 0) : 0);
    if (employer.code === HOME_AFFAIRS_CODE && kind === 'HOP_DONG_111') return yearly(year, kind, '8', '8');
    if (serving === 0) return [];
    if (employer.code === HOME_AFFAIRS_CODE) return yearly(year, kind, '64', '62');
    const spare = 2 + Math.floor(serving / 20) + random.int(0, 2);
    const half = (kind === 'HOP_DONG_111' || kind === 'VIEN_CHUC') && random.chance(0.08) ? '.5' : '';
    const cut = random.int(0, 2);
    const now = employer.code === OVER_QUOTA_CODE && kind === 'VIEN_CHUC' ? `${serving - 1}` : `${serving + spare}${half}`;
    return yearly(year, kind, `${serving + spare + cut}${half}`, now);
  });
};

const yearly = (year: number, kind: QuotaKind, before: string, now: string): readonly QuotaSeed[] => [
  { year: year - 1, kind, assigned: before },
  { year, kind, assigned: now },
];

/**
 * Hưng Yên after 01/7/2025, or, for a day before the reform, as it stood then: units with codes, numbers, history, quotas for last year and this, and job positions, and
 * who employs how many. Throws RangeError when there are too few people for every office to have its head.
 */
export const buildStructure = ({
  seed,
  people,
  today,
  units: wanted,
}: {
  seed: string;
  people: number;
  today: IsoDate;
  units?: number;
}): Structure => {
  const nodes: Node[] = [];
  const collect = (node: Node): void => {
    nodes.push(node);
    node.children.forEach(collect);
  };
  const size = sizeFor(people, wanted);
  collect(today < DEPARTMENT_REFORM ? formerProvinceNode(size) : provinceNode(size));

  const employers = employersOf(nodes, people);
  const empty = employers.find(({ headcount }) => headcount < 2);
  if (empty) throw new RangeError(`${people} people are too few: ${empty.name} would have no head or no officer`);

  const staffing = new Map(
    employers.map((employer) => {
      const slots = slotsOf(employer, employer.headcount);
      const counts = countByCategory(slots);
      return [employer.code, { quotas: quotasOf(seed, employer, counts, yearOf(today)), positions: positionsOf(slots) }] as const;
    }),
  );
  const units = nodes.map((node, index): UnitSeed => {
    const { code, profiles, placements, successorCode, predecessorCode, homeCode } = node;
    const { quotas, positions } = staffing.get(code) ?? { quotas: [], positions: [] };
    const level = levelOfKind(profiles[0]!.kind);
    const id = stableUuid(seed, 'unit', code, index + 1);
    return { id, code, unitNo: index + 1, level, profiles, placements, successorCode, predecessorCode, homeCode, quotas, positions };
  });
  return { units, employers };
};
