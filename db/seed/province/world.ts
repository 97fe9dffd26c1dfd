import type { Catalogs } from '../catalogs/read-catalogs.ts';
import type { IsoDate } from './calendar.ts';
import type { Gender } from './names.ts';

export type UnitLevel = 'PROVINCE' | 'DEPARTMENT' | 'UNIT' | 'SECTION';
export type QuotaKind = 'CONG_CHUC' | 'VIEN_CHUC' | 'HOP_DONG_111' | 'HOI';
export type PersonCategory = 'CAN_BO' | QuotaKind;

/** Something in force `[validFrom, validTo)`; open when `validTo` is null. */
export type Period = { readonly validFrom: IsoDate; readonly validTo: IsoDate | null };

/** Number, day and signer of the legal document behind a fact. Invented like everything else here, except the acts of the 2025 reform. */
export type DecisionSeed = { readonly number: string; readonly signedOn: IsoDate; readonly signer: string; readonly summary: string };

export type UnitProfileSeed = Period & { readonly name: string; readonly shortName: string; readonly kind: string };
export type PlacementSeed = Period & { readonly parentCode: string };
export type QuotaSeed = { readonly year: number; readonly kind: QuotaKind; readonly assigned: string };
/** What a position asks of who holds it; grades only where NĐ 232/2026 knows them. */
export type PositionRequirementSeed = {
  readonly ranks: readonly string[];
  readonly competences: readonly string[];
  readonly lowestGrade: number | null;
  readonly topGrade: number | null;
};
export type PositionSeed = {
  readonly code: string;
  readonly name: string;
  readonly category: PersonCategory;
  /** Ranks of the careers that lead through it, each once. */
  readonly ladder: readonly string[];
};

/** A unit, today's or a past one; `code` is its identifier by QĐ 20/2020/QĐ-TTg and the key by which seeds refer to each other. */
export type UnitSeed = {
  readonly id: string;
  readonly code: string;
  /** Given in preorder, the province 1; a past unit is numbered inside its successor, so that scopes stay one range. */
  readonly unitNo: number;
  readonly level: UnitLevel;
  readonly profiles: readonly UnitProfileSeed[];
  readonly placements: readonly PlacementSeed[];
  /** The unit that took over the records of a past unit. */
  readonly successorCode: string | null;
  /** Where people of this unit served before it existed. */
  readonly predecessorCode: string | null;
  /** The unit whose quota and head this unit falls under: itself, or for a section the unit it is part of. */
  readonly homeCode: string;
  readonly quotas: readonly QuotaSeed[];
  readonly positions: readonly PositionSeed[];
};

export type AssignmentReason = 'TUYEN_DUNG' | 'BO_NHIEM' | 'DIEU_DONG' | 'SAP_XEP_TO_CHUC';

export type AssignmentSeed = Period & {
  readonly unitCode: string;
  readonly jobTitle: string;
  /** Code of a position of the unit that keeps the post, where it has one. */
  readonly positionCode: string | null;
  readonly category: PersonCategory;
  readonly reason: AssignmentReason;
  readonly decision: DecisionSeed;
};

export type PayReason = 'TUYEN_DUNG' | 'HET_TAP_SU' | 'CHUYEN_XEP_2004' | 'NANG_BAC' | 'NANG_BAC_TRUOC_HAN' | 'NANG_NGACH' | 'VUOT_KHUNG';

/** What a person was paid by in a period. */
export type PaySeed = Period & {
  readonly rankCode: string;
  readonly scaleCode: string;
  readonly step: number;
  readonly coefficient: string;
  readonly overgradePercent: number;
  /** 85 during probation (tập sự), otherwise 100. */
  readonly percentPaid: number;
  /** The day from which the time to the next raise runs; before `validFrom` only in rows carried over in 2004. */
  readonly countsFrom: IsoDate;
  /** Days of that time that do not count: probation (TT 08/2013/TT-BNV, Điều 2). */
  readonly daysNotCounted: number;
  /** Months by which the next raise was put off (TT 08/2013/TT-BNV, Điều 2), 0 as a rule. */
  readonly delayMonths: number;
  readonly reason: PayReason;
  readonly decision: DecisionSeed;
};

export type CompletionSeed = { readonly courseCode: string; readonly completedOn: IsoDate; readonly year: number; readonly hours: number };

export type PersonSeed = {
  readonly id: string;
  /** `unit code#slot`: how accounts and enrolments refer to the person. */
  readonly key: string;
  /** The person's number in the whole province, from 0. */
  readonly number: number;
  readonly familyName: string;
  readonly middleName: string;
  readonly givenName: string;
  readonly fullName: string;
  readonly gender: Gender;
  readonly dateOfBirth: IsoDate;
  readonly identityNumber: string;
  readonly category: PersonCategory;
  readonly recruitedOn: IsoDate;
  /** The unit that keeps the record: the unit or section served in today. */
  readonly unitCode: string;
  readonly assignments: readonly AssignmentSeed[];
  readonly pay: readonly PaySeed[];
  readonly completions: readonly CompletionSeed[];
};

export type CourseSeed = {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly category: string;
  readonly hours: number;
  readonly categories: readonly PersonCategory[];
};

export type CallSeed = {
  readonly id: string;
  readonly code: string;
  readonly courseCode: string;
  readonly title: string;
  readonly opensOn: IsoDate;
  readonly closesOn: IsoDate;
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate;
  readonly seats: number;
  readonly enrolments: readonly { readonly personKey: string; readonly personId: string; readonly enrolledOn: IsoDate }[];
};

export type AccountKind = 'SYSTEM' | 'AGENCY' | 'SPECIALIST' | 'PERSONAL';
export type RoleCode =
  'SYSTEM_ADMIN' | 'AGENCY_HEAD' | 'AGENCY_OFFICER' | 'SECTION_CLERK' | 'PAYROLL_SPECIALIST' | 'TRAINING_SPECIALIST' | 'PERSONAL';

export type AccountSeed = {
  readonly id: string;
  readonly login: string;
  readonly kind: AccountKind;
  readonly roleCode: RoleCode;
  readonly domain: 'payroll' | 'training' | null;
  /** The unit that holds the account. */
  readonly unitCode: string;
  /** The unit over which, with all below it, the role is granted; null for PERSONAL, whose role opens operations only. */
  readonly grantUnitCode: string | null;
  readonly personKey: string;
  readonly personId: string;
  readonly note: string;
};

export type ProvinceRequest = {
  readonly seed: string;
  readonly people: number;
  readonly today: IsoDate;
  readonly catalogs: Pick<Catalogs, 'salaryScales' | 'salaryScaleSteps' | 'ranks'>;
  /** About how many units, sections included, the province shall have; by default as many as fit its people. */
  readonly units?: number;
};

export type Province = {
  readonly request: Omit<ProvinceRequest, 'catalogs'>;
  readonly units: readonly UnitSeed[];
  readonly requirementOf: (position: PositionSeed) => PositionRequirementSeed;
  readonly courses: readonly CourseSeed[];
  readonly calls: readonly CallSeed[];
  readonly accounts: readonly AccountSeed[];
  /** Makes the people anew at every call, unit by unit; nothing is kept, so memory does not grow with their number. */
  readonly people: () => Iterable<PersonSeed>;
};
