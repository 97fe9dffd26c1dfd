import { formerNames } from '@hoso/db/seed/province/before-reform.ts';
import { type Commune, communes, DISTRICTS, officeOf } from '@hoso/db/seed/province/communes.ts';
import { communeCode, sizeFor } from '@hoso/db/seed/province/structure.ts';
import type { Province, UnitSeed } from '@hoso/db/seed/province/world.ts';

/** Agencies that ended on 01/3/2025, and those that took them over. */
export const MERGED = [
  ['H31.805', 'H31.5'],
  ['H31.806', 'H31.6'],
  ['H31.809', 'H31.9'],
  ['H31.810', 'H31.10'],
  ['H31.811', 'H31.11'],
] as const;
/** What every agency has: those of both become one. */
const JOINED = ['Ban Giám đốc', 'Văn phòng'];
/** The care of children went to Sở Y tế, everything else of the agency of labour to Sở Nội vụ. */
const CHILDREN = ['Phòng Bảo trợ xã hội, Trẻ em', 'Trung tâm Bảo trợ xã hội và Công tác xã hội'];

const SECTIONS = [
  { key: 'van-phong', name: 'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân', kind: 'VAN_PHONG' },
  { key: 'kinh-te', name: 'Phòng Kinh tế', kind: 'PHONG' },
  { key: 'van-hoa', name: 'Phòng Văn hóa - Xã hội', kind: 'PHONG' },
];
/** To which section of a commune the people of a district's section go. */
const takenBy = (section: string): string => (/^Văn phòng/.test(section) ? 'van-phong' : /Tài chính/.test(section) ? 'kinh-te' : 'van-hoa');

const nameOf = ({ profiles }: UnitSeed): string => profiles[0]!.name;
const keyOf = ({ name }: Commune): string => `xa-${communeCode(name).split('.')[1]!}`;

export type Reform = ReturnType<typeof reformOf>;

/** The steps that the reform of 2025 took, for the demo province of 2024: what an official would write into his two plans. */
export const reformOf = ({ units, request: { people } }: Province) => {
  const unit = (code: string): UnitSeed => units.find((one) => one.code === code)!;
  const below = (code: string) => units.filter(({ placements }) => placements.some((one) => one.parentCode === code));
  const districts = DISTRICTS.filter(({ code }) => code.startsWith('H31.'));
  const newCommunes = communes(sizeFor(people).communes).filter(({ districtCode }) => districtCode.startsWith('H31.'));

  /** The two communes, of those there were, that became one. */
  const formerOf = (commune: Commune): readonly UnitSeed[] =>
    formerNames(commune).map((name) => below(commune.districtCode).find((one) => nameOf(one) === officeOf(commune, name).name)!);
  const schoolOf = ({ name, districtCode }: Commune): UnitSeed =>
    below(districtCode).find((one) => one.level === 'UNIT' && nameOf(one).endsWith(` ${name}`))!;

  /** Everything that stands below an agency that ends goes to who takes it over, under a code of his. */
  const movedTo = (from: string, parent: string, code: string, but: readonly string[]) =>
    below(from)
      .filter((one) => !but.includes(nameOf(one)))
      .map((one, at) => ({ move: { unit: one.id, parent, code: `${code}.${81 + at}` } }));

  const mergedAgencies = () => [
    ...below('H31.805')
      .filter((one) => CHILDREN.includes(nameOf(one)))
      .map((one, at) => ({ move: { unit: one.id, parent: unit('H31.14').id, code: `H31.14.${91 + at}` } })),
    ...MERGED.flatMap(([from, to]) => [
      ...movedTo(from, unit(to).id, to, [...JOINED, ...CHILDREN]),
      { merge: { from: [unit(from).id], into: unit(to).id } },
    ]),
    { rename: { unit: unit('H31.9').id, name: 'Sở Nông nghiệp và Môi trường' } },
    {
      convert: {
        ...{ unit: unit('H31.808').id, key: 'chi-cuc', kind: 'CHI_CUC', parent: unit('H31.8').id },
        ...{ name: 'Chi cục Quản lý thị trường', code: 'H31.8.61' },
      },
    },
    ...movedTo('H31.808', 'chi-cuc', 'H31.8.61', []),
  ];

  const foundedCommune = (commune: Commune) => {
    const [key, code] = [keyOf(commune), communeCode(commune.name)];
    return [
      { create: { key, parent: unit('H31').id, name: officeOf(commune).name, kind: commune.kind, code } },
      ...SECTIONS.map((section, at) => ({
        create: { ...section, key: `${key}-${section.key}`, parent: key, code: `${code}.${at + 1}` },
      })),
      { merge: { from: formerOf(commune).map(({ id }) => id), into: key } },
      { move: { unit: schoolOf(commune).id, parent: key, code: `${code}.51` } },
    ];
  };
  const endedDistrict = (code: string) => {
    const own = newCommunes.filter(({ districtCode }) => districtCode === code).map(keyOf);
    const sections = below(code).filter(({ level }) => level === 'SECTION');
    return [
      ...sections.map((section, at) => ({ merge: { from: [section.id], into: `${own[at % own.length]!}-${takenBy(nameOf(section))}` } })),
      // Its posts go with its people: one for each to the other communes, the rest to the first.
      own.length === 1
        ? { merge: { from: [unit(code).id], into: own[0]! } }
        : { split: { unit: unit(code).id, rest: own[0]!, parts: own.slice(1).map((into) => ({ into })) } },
    ];
  };
  const endedDistricts = () => [...newCommunes.flatMap(foundedCommune), ...districts.flatMap(({ code }) => endedDistrict(code))];

  return { unit, districts, newCommunes, formerOf, schoolOf, mergedAgencies, endedDistricts };
};
