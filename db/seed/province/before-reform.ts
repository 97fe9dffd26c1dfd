import { type Commune, communes, DISTRICTS, officeOf } from './communes.ts';
import { departmentPlans, type PlanSize, type UnitPlan } from './departments.ts';
import { schoolPlan } from './schools.ts';

type Size = PlanSize & { readonly communes: number; readonly schoolsPerCommune: number };

const isOfThaiBinh = ({ formerParent }: UnitPlan): boolean => formerParent?.startsWith('H54') ?? false;
const namesOf = ({ sections }: UnitPlan): readonly string[] => sections.filter((section) => typeof section === 'string');

/** A unit under its name of then, without what came to it on a reform day. */
const asFormerly = ({ name, shortName, formerly, kind, children = [], ...plan }: UnitPlan): UnitPlan => ({
  ...(formerly ?? { name, shortName }),
  ...{ kind, sections: namesOf({ name, shortName, kind, ...plan }) },
  children: children.filter(({ formerParent, predecessor }) => formerParent === undefined && predecessor === undefined).map(asFormerly),
});

/** Agencies that the reform ended, with the sections and units that came from them. */
const endedAgencies = (plans: readonly UnitPlan[]): readonly (readonly [string, UnitPlan])[] => {
  const units = plans.flatMap((plan) => [plan, ...(plan.children ?? [])]);
  return plans
    .flatMap(({ absorbed }) => absorbed ?? [])
    .map(({ code, name, shortName }) => {
      const became = units.filter(({ predecessor }) => predecessor === code).flatMap((unit) => namesOf(unit).slice(1));
      const went = units.flatMap(({ sections }) =>
        sections.flatMap((one) => (typeof one !== 'string' && one.from === code ? [one.name] : [])),
      );
      const children = units.filter(({ formerParent }) => formerParent === code).map(asFormerly);
      return [code, { name, shortName, kind: 'SO', sections: ['Ban Giám đốc', 'Văn phòng', ...went, ...became], children }] as const;
    });
};

/** Sections of a district's People's Committee, by the usual division of work under NĐ 108/2020/NĐ-CP. */
const DISTRICT_SECTIONS = [
  'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân',
  'Phòng Nội vụ',
  'Phòng Tài chính - Kế hoạch',
  'Phòng Giáo dục và Đào tạo',
  'Phòng Văn hóa và Thông tin',
];

/** The two communes that a commune of today is drawn from: their names are invented, and so is that there were two. */
export const formerNames = ({ name }: Pick<Commune, 'name'>): readonly [string, string] =>
  /^(Đông|Tây|Nam|Bắc) /.test(name) ? [`${name} Thượng`, `${name} Hạ`] : [`Bắc ${name}`, `Nam ${name}`];

const communePlan = (commune: Commune, called: string): UnitPlan => ({ ...officeOf(commune, called), kind: commune.kind, sections: [] });

/**
 * The units below the province of Hưng Yên as they stood before 01/3/2025, with their codes: agencies that were merged since stand by
 * themselves, districts stand between the province and its communes and schools, and nothing of Thái Bình is there.
 */
export const formerPlans = (size: Size): readonly (readonly [string, UnitPlan])[] => {
  const numbered = departmentPlans(size).map(
    ([number, plan]) => [number, { ...plan, children: (plan.children ?? []).filter((child) => !isOfThaiBinh(child)) }] as const,
  );
  const chosen = communes(size.communes);
  const districts = DISTRICTS.filter(({ code }) => code.startsWith('H31.')).map(({ code, name }) => {
    const of = chosen.filter(({ districtCode }) => districtCode === code);
    const plan: UnitPlan = {
      ...{ name: `Ủy ban nhân dân ${name}`, shortName: `UBND ${name}`, kind: 'HUYEN', sections: DISTRICT_SECTIONS },
      children: [
        ...of.flatMap((commune) => formerNames(commune).map((former) => communePlan(commune, former))),
        ...of.flatMap((commune) =>
          Array.from({ length: size.schoolsPerCommune }, (_, ordinal) => schoolPlan(commune.name, chosen.indexOf(commune), ordinal)),
        ),
      ],
    };
    return [code, plan] as const;
  });
  return [
    ...numbered.map(([number, plan]) => [`H31.${number}`, asFormerly(plan)] as const),
    ...endedAgencies(numbered.map(([, plan]) => plan)),
    ...districts,
  ];
};
