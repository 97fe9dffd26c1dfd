import type { CheckedYaml, Path } from './checked-yaml.ts';
import type { PolicyFile } from './policy-citations.ts';
import type { ProvinceRules, Role } from './policy-schema.ts';

/** Every role that a rule names must be known. */
export const assertRoles = ({ rules, wrong }: PolicyFile, roles: ReadonlyMap<string, Role>): void => {
  const known = (role: string, path: Path) => {
    if (!roles.has(role)) throw wrong(path, `vai trò "${role}" không có trong roles`);
  };
  const each = (list: readonly string[] | undefined, path: Path) => list?.forEach((role, at) => known(role, [...path, at]));
  for (const [code, { today }] of Object.entries(rules.roles ?? {})) each(today, ['roles', code, 'today']);
  rules.clocks.forEach(({ responsible }, at) => known(responsible, ['clocks', at, 'responsible']));
  rules.reports.forEach(({ who, recipients }, at) => {
    each(who, ['reports', at, 'who']);
    each(recipients, ['reports', at, 'recipients']);
  });
  if (!('windows' in rules)) return;
  rules.windows.forEach(({ who }, at) => each(who, ['windows', at, 'who']));
  rules.backups.forEach(({ who }, at) => each(who, ['backups', at, 'who']));
  rules.approvals.forEach(({ approver }, at) => known(approver, ['approvals', at, 'approver']));
  known(rules.accounts.systemAdministrator.role, ['accounts', 'systemAdministrator', 'role']);
  for (const [code, one] of Object.entries(rules.modules)) each(one.owner, ['modules', code, 'owner']);
};

/** Roles of a day: one that ended has passed to those of today, or to nobody. */
const heirs = (roles: ReadonlyMap<string, Role>, code: string): string[] => {
  const { until, today = [] } = roles.get(code)!;
  return until === undefined ? [code] : today.flatMap((heir) => heirs(roles, heir));
};

/** Whoever owes something today must be found among units: a clock's role says `owes` (or names units), a report's role names units. */
export const assertOwers = ({ rules, wrong }: PolicyFile, roles: ReadonlyMap<string, Role>): void => {
  rules.clocks.forEach(({ responsible }, at) => {
    for (const heir of heirs(roles, responsible)) {
      const { owes, units } = roles.get(heir)!;
      if (!owes && !units)
        throw wrong(['clocks', at, 'responsible'], `vai trò "${heir}" có thời hạn nhưng roles.${heir} thiếu owes hoặc units`);
    }
  });
  rules.reports.forEach(({ who, cycle }, at) => {
    if (cycle === 'ON_REQUEST') return;
    who.forEach((code, place) => {
      for (const heir of heirs(roles, code))
        if (!roles.get(heir)!.units)
          throw wrong(['reports', at, 'who', place], `vai trò "${heir}" có báo cáo định kỳ nhưng roles.${heir} thiếu units`);
    });
  });
};

/** Windows end when they begin or later, and wait only for windows there are. */
export const assertWindows = ({ rules: { windows }, wrong }: CheckedYaml<ProvinceRules>): void => {
  const names = new Set(windows.map(({ window }) => window));
  windows.forEach(({ window, span, after }, at) => {
    if (span.kind === 'DAYS' && span.last < span.first)
      throw wrong(['windows', at, 'span', 'last'], `cửa sổ ${window} kết thúc (ngày ${span.last}) trước khi bắt đầu (ngày ${span.first})`);
    after?.forEach((other, place) => {
      if (!names.has(other)) throw wrong(['windows', at, 'after', place], `cửa sổ "${other}" không có trong windows`);
    });
  });
};

/** Reports open when they are due or before; one that is due by itself says when. */
export const assertReports = ({ rules: { reports }, wrong }: PolicyFile): void =>
  reports.forEach(({ report, cycle, dates }, at) => {
    if (!dates && cycle !== 'MONTHLY' && cycle !== 'ON_REQUEST') throw wrong(['reports', at], `báo cáo ${report} thiếu dates`);
    dates?.forEach(({ opens, due }, place) => {
      if (opens && opens > due) throw wrong(['reports', at, 'dates', place], `báo cáo ${report} đến hạn (${due}) trước khi mở (${opens})`);
    });
  });

/** One clock per obligation and event in each file: a second would never be seen. */
export const assertClocksDiffer = ({ rules: { clocks }, wrong }: PolicyFile): void => {
  const seen = new Set<string>();
  clocks.forEach(({ obligation, event, from = '' }, at) => {
    const key = `${obligation} ${event} ${from}`;
    if (seen.has(key)) throw wrong(['clocks', at, 'obligation'], `nghĩa vụ ${obligation} của ${event} đã có ở trên`);
    seen.add(key);
  });
};
