import type { CheckedYaml, Path, WrongRules } from './checked-yaml.ts';
import type { PolicyFile } from './policy-citations.ts';
import type { ProvinceRules, Role } from './policy-schema.ts';

type Named = { readonly from?: string | null | undefined; readonly to?: string | undefined };

/** Sources and roles end after they begin, and the duties of a role pass to somebody else in the end. */
export const assertHolders = ({ rules: { sources, roles = {} }, wrong }: PolicyFile, known: ReadonlyMap<string, Role>): void => {
  for (const [code, { from, to }] of Object.entries<Named>(sources))
    if (from && to && to <= from)
      throw wrong(['sources', code, 'to'], `nguồn ${code} hết hiệu lực (${to}) không sau ngày có hiệu lực (${from})`);
  const passesTo = (code: string): readonly string[] => known.get(code)?.today ?? [];
  for (const [code, { until, today }] of Object.entries(roles)) {
    if (today && !until)
      throw wrong(['roles', code, 'today'], `vai trò ${code} có today nhưng không có until: hãy ghi ngày cuối còn vai trò`);
    const reached = new Set<string>();
    const follow = (one: string) => {
      if (reached.has(one)) return;
      reached.add(one);
      passesTo(one).forEach(follow);
    };
    passesTo(code).forEach(follow);
    if (reached.has(code)) throw wrong(['roles', code, 'today'], `vai trò ${code} được chuyển vòng về chính nó`);
  }
};

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
  each(rules.accounts.systemAdministrator.roles, ['accounts', 'systemAdministrator', 'roles']);
  for (const [code, one] of Object.entries(rules.modules)) each(one.owner, ['modules', code, 'owner']);
};

/** Roles of a day: one that ended has passed to those of today, or to nobody. */
const heirs = (roles: ReadonlyMap<string, Role>, code: string): string[] => {
  const { until, today = [] } = roles.get(code)!;
  return until === undefined ? [code] : today.flatMap((heir) => heirs(roles, heir));
};

/**
 * Whoever owes something today must be found among units: a clock's role says `owes`, or names the one unit of the province that owes (kinds
 * and name: levels, or kinds alone, are many); a report's role names units.
 */
export const assertOwers = ({ rules, wrong }: PolicyFile, roles: ReadonlyMap<string, Role>): void => {
  rules.clocks.forEach(({ responsible }, at) => {
    for (const heir of heirs(roles, responsible)) {
      const { owes, units } = roles.get(heir)!;
      const told = (reason: string) => wrong(['clocks', at, 'responsible'], `vai trò "${heir}" có thời hạn nhưng roles.${heir} ${reason}`);
      if (owes) continue;
      if (!units) throw told('thiếu owes hoặc units');
      if (!units.kinds || !units.name || units.levels)
        throw told('chỉ nhiều đơn vị: hãy ghi owes, hoặc units có đúng kinds và name của một đơn vị (không có levels)');
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

/** A unit that a clock names; whether the tree has it is asked when the system starts. */
export type OwingUnit = {
  readonly kinds: readonly string[];
  readonly name: string;
  /** The error, at the line of the clock, for a tree that has no such unit. */
  readonly unknown: () => WrongRules;
};

/** The units that clocks name, of those which `assertOwers` let pass. */
export const owingUnits = ({ rules, wrong }: PolicyFile, roles: ReadonlyMap<string, Role>): OwingUnit[] =>
  rules.clocks.flatMap(({ responsible }, at) =>
    heirs(roles, responsible).flatMap((heir) => {
      const { owes, units } = roles.get(heir)!;
      if (owes || !units?.kinds || !units.name) return [];
      const { kinds, name } = units;
      const reason = `vai trò "${heir}" có thời hạn nhưng cây tổ chức không có đơn vị nào loại ${kinds.join(', ')} tên "${name}": hãy sửa roles.${heir}.units`;
      return [{ kinds, name, unknown: () => wrong(['clocks', at, 'responsible'], reason) }];
    }),
  );

/** Windows end when they begin or later, and wait only for windows there are. */
export const assertWindows = ({ rules: { windows }, wrong }: CheckedYaml<ProvinceRules>): void => {
  const names = new Set(windows.map(({ window }) => window));
  windows.forEach(({ window, span, after }, at) => {
    if (span.kind === 'DAYS' && span.last < span.first)
      throw wrong(['windows', at, 'span', 'last'], `cửa sổ ${window} kết thúc (ngày ${span.last}) trước khi bắt đầu (ngày ${span.first})`);
    after?.forEach((other, place) => {
      if (other === window) throw wrong(['windows', at, 'after', place], `cửa sổ ${window} không thể đợi chính nó`);
      if (!names.has(other)) throw wrong(['windows', at, 'after', place], `cửa sổ "${other}" không có trong windows`);
    });
  });
};

const DATES_OF: Readonly<Record<string, number>> = { YEARLY: 1, HALF_YEARLY: 2, QUARTERLY: 4, ON_REQUEST: 0 };

/** Reports have as many days a year as their cycle says, and open when they are due or before. */
export const assertReports = ({ rules: { reports }, wrong }: PolicyFile): void =>
  reports.forEach(({ report, cycle, dates }, at) => {
    const wanted = DATES_OF[cycle];
    if (wanted && !dates) throw wrong(['reports', at], `báo cáo ${report} thiếu dates`);
    if (dates && wanted !== undefined && dates.length !== wanted)
      throw wrong(['reports', at, 'dates'], `báo cáo ${report} (${cycle}) phải có ${wanted} ngày trong năm, có ${dates.length}`);
    dates?.forEach(({ opens, due }, place) => {
      if (opens && opens > due) throw wrong(['reports', at, 'dates', place], `báo cáo ${report} đến hạn (${due}) trước khi mở (${opens})`);
    });
  });

/** One window, one report, one backup of a name: a second would pass for the first. */
export const assertNamesDiffer = ({ rules, wrong }: PolicyFile): void => {
  const differ = (list: string, names: readonly string[], key: string) =>
    names.forEach((name, at) => {
      if (names.indexOf(name) < at) throw wrong([list, at, key], `${key} ${name} đã có ở trên`);
    });
  differ(
    'reports',
    rules.reports.map(({ report }) => report),
    'report',
  );
  if (!('windows' in rules)) return;
  differ(
    'windows',
    rules.windows.map(({ window }) => window),
    'window',
  );
  differ(
    'backups',
    rules.backups.map(({ backup }) => backup),
    'backup',
  );
};

/** One clock in force at a time per obligation and event in each file, and none that its own event completes. */
export const assertClocksDiffer = ({ rules: { clocks, sources }, wrong }: PolicyFile): void => {
  const periodOf = ({ source, from, to }: (typeof clocks)[number]) => ({
    from: from ?? sources[source]?.from ?? '',
    to: to ?? sources[source]?.to ?? '9999-12-31',
  });
  clocks.forEach((clock, at) => {
    const { obligation, event, completedBy } = clock;
    if (completedBy === event)
      throw wrong(['clocks', at, 'completedBy'], `${obligation} không thể hoàn thành bởi chính sự kiện bắt đầu nó`);
    const mine = periodOf(clock);
    const twice = clocks.slice(0, at).some((other) => {
      const its = periodOf(other);
      return other.obligation === obligation && other.event === event && its.from < mine.to && mine.from < its.to;
    });
    if (twice) throw wrong(['clocks', at, 'obligation'], `nghĩa vụ ${obligation} của ${event} đã có ở trên, cùng thời gian có hiệu lực`);
  });
};
