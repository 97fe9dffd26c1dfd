/** Open obligations that were counted alike: of one code, from one event and day, or for one period. */
export type OpenGroup = {
  readonly code: string;
  readonly title: string;
  readonly event: string | null;
  readonly eventOn: string | null;
  readonly period: string | null;
  readonly role: string;
  readonly due: string;
  readonly days: number | null;
  readonly dayKind: string | null;
  readonly article: string;
  readonly count: number;
};

type Owed = {
  readonly title: string;
  readonly role: string;
  readonly due: string;
  readonly article: string;
  readonly consequence: string;
  readonly escalateAgainAfter: number | null;
};
type FromAnEvent = {
  readonly provisional: boolean;
  readonly days: number | null;
  readonly dayKind: string | null;
  readonly attachment: boolean;
  readonly completedBy: readonly string[];
};
type FromTheCalendar = { readonly opensOn: string | null };

/** What an obligation is under the rules of today. */
export type Recounted = Owed & FromAnEvent & FromTheCalendar;

export const ofDuty = (duty: Owed & FromAnEvent): Recounted => ({ ...duty, opensOn: null });
export const ofReport = (report: Owed & FromTheCalendar): Recounted => ({
  ...report,
  days: null,
  dayKind: null,
  attachment: false,
  provisional: false,
  completedBy: [],
});

const term = ({ days, dayKind }: { readonly days: number | null; readonly dayKind: string | null }) =>
  days === null ? '' : `${days} ${dayKind === 'WORKING' ? 'ngày làm việc' : 'ngày'}`;

/** Why an obligation moved, in a sentence. */
export const whyMoved = (group: OpenGroup, now: Recounted | null): string => {
  if (!now) return `Hồ sơ chính sách không còn quy định việc này (trước đây: ${group.article}).`;
  if (term(group) !== term(now)) return `Thời hạn đổi từ ${term(group)} thành ${term(now)} (${now.article}).`;
  if (group.period !== null) return `Ngày báo cáo đổi (${now.article}).`;
  return 'Lịch nghỉ lễ đổi.';
};
