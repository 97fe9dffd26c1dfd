import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { WrongRules } from './checked-yaml.ts';
import { NoSuchProvince, provinces, readPolicy, roleNames } from './policies.ts';

describe('the profiles we keep', () => {
  it('are those of the four provinces', () => {
    expect(provinces()).toEqual(['dak-lak', 'dong-thap', 'hung-yen', 'lang-son']);
  });

  it('decide every conflict C1–C17, with a reason', () => {
    const decided = provinces().flatMap((province) => Object.entries(readPolicy(province).conflicts));
    expect([...new Set(decided.map(([name]) => name))].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)))).toEqual(
      Array.from({ length: 17 }, (_, n) => `C${n + 1}`),
    );
    expect(decided.every(([, { decision, why }]) => decision.length > 10 && why.length > 10)).toBe(true);
  });

  it('cite an article for every rule, or say that the regulation is silent', () => {
    for (const province of provinces()) {
      const { clocks, windows, reports, backups, retention, approvals, accounts, modules, passwords } = readPolicy(province);
      const rules = [
        clocks,
        windows,
        reports,
        backups,
        retention,
        approvals,
        passwords,
        Object.values(accounts),
        Object.values(modules),
      ].flat();
      expect(rules.filter(({ article }) => !/^(Điều|Mục|không quy định)/.test(article))).toEqual([]);
      expect(rules.length).toBeGreaterThan(30);
    }
  });

  it('back up as each regulation says (C9)', () => {
    const cadences = (province: string) => readPolicy(province).backups.map(({ cadence }) => cadence.kind);
    expect(cadences('lang-son')).toEqual(['DAILY']);
    expect(cadences('dak-lak')).toEqual(['DAILY', 'DAILY', 'MONTHLY_ON_DAY']);
    expect(cadences('dong-thap')).toEqual(['BY_PLAN']);
    expect(cadences('hung-yen')).toEqual(['MONTHLY_LAST_WORKING_DAY', 'QUARTERLY_LAST_WORKING_DAY']);
  });
});

describe('what a regulation says in passing', () => {
  it('gives the administration of the system to the operator too where the text does', () => {
    const administrators = (province: string) => readPolicy(province).accounts.systemAdministrator.roles;
    expect(administrators('lang-son')).toEqual(['SO_NOI_VU', 'DON_VI_VAN_HANH']);
    expect(administrators('hung-yen')).toEqual(['SO_NOI_VU', 'DON_VI_VAN_HANH']);
    expect(administrators('dak-lak')).toEqual(['SO_NOI_VU']);
  });

  it('forbids a password of the unit name alone, not one that contains it (Đồng Tháp Điều 10 khoản 2)', () => {
    const [, administrative] = readPolicy('dong-thap').passwords;
    expect(administrative).toMatchObject({ accounts: 'ADMINISTRATIVE', notContaining: [], notOnly: ['UNIT_NAME'] });
  });

  it('sends the report of Lạng Sơn through the city while there was one, then straight to Sở Nội vụ', () => {
    const policy = readPolicy('lang-son');
    const { recipients } = policy.reports.find(({ report }) => report === 'BAO_CAO_NAM')!;
    expect(roleNames(policy, recipients, '2025-01-15')).toEqual([
      'Ủy ban nhân dân thành phố Lạng Sơn',
      'Phòng Nội vụ cấp huyện',
      'Sở Nội vụ',
    ]);
    expect(roleNames(policy, recipients, '2026-01-15')).toEqual(['Sở Nội vụ']);
  });
});

describe('a profile that is wrong', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'hoso-policies-'));
    cpSync(new URL('./policies/', import.meta.url), folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const lineOf = (text: string, needle: string) => text.slice(0, text.indexOf(needle)).split('\n').length;

  it.each([
    ['an unknown key', 'days: 10\n', 'days: 10\n    dayss: 4\n', 'dayss: 4', 'khóa lạ "dayss"'],
    [
      'a missing article',
      'source: QD30\n    article: Điều 9 khoản 1 điểm b\n',
      'source: QD30\n',
      'obligation: HUONG_DAN',
      'thiếu clocks.0.article',
    ],
    ['an empty article', 'article: Điều 9 khoản 1 điểm b', "article: ''", "article: ''", 'clocks.0.article'],
    ['an unknown role', 'responsible: CO_QUAN_CAP_TREN', 'responsible: CO_QUAN_LA', 'CO_QUAN_LA', 'vai trò "CO_QUAN_LA"'],
    ['an unknown event', 'event: LEAVE_SCOPE', 'event: GO_HOME', 'GO_HOME', 'phải là một trong RECORD_PAPERS_VALID'],
    [
      'an unknown source',
      'source: QD30\n    article: Điều 10 khoản 3',
      'source: QD31\n    article: Điều 10 khoản 3',
      'QD31',
      'nguồn "QD31"',
    ],
    ['a day that is no day', 'from: 2020-01-02', 'from: 2020-02-30', '2020-02-30', 'không phải ngày có thật'],
    [
      'a window that ends before it starts',
      'windows: []',
      'windows:\n  - window: CUA_SO\n    title: Cửa sổ\n    purpose: CHECK\n    who: [SO_NOI_VU]\n    span: { kind: DAYS, first: 9, last: 3 }\n    source: QD30\n    article: Điều 1',
      'first: 9',
      'kết thúc (ngày 3) trước khi bắt đầu (ngày 9)',
    ],
    [
      'a rule that ends before it begins',
      'article: Điều 10 khoản 3\n',
      'article: Điều 10 khoản 3\n    to: 2019-01-01\n',
      'obligation: DIEU_CHINH_TINH_TRANG',
      'hết hiệu lực',
    ],
    [
      'the same clock twice',
      'obligation: CHUYEN_TIEP_HO_SO\n    title: Chuyển tiếp hồ sơ trên phần mềm đến đơn vị trực tiếp sử dụng\n    event: TRANSFER_RECEIVED',
      'obligation: DIEU_CHUYEN_HO_SO\n    title: Lặp lại\n    event: TRANSFER_BETWEEN_UNITS',
      'title: Lặp lại',
      'đã có ở trên',
    ],
    ['broken YAML', 'clocks:\n', 'clocks: [\n', '', ''],
    ['a misspelt key, not the missing one', '  holderByDecision:', '  holderByDecison:', 'holderByDecison', 'khóa lạ "holderByDecison"'],
    ['a key twice', 'days: 10\n', 'days: 10\n    days: 4\n', 'days: 4', 'đã có ở trên'],
    ['a tab', '    days: 10\n', '\tdays: 10\n', '\tdays', 'thụt dòng bằng tab'],
    ['text where a number is due', 'days: 10\n', 'days: mười\n', 'days: mười', 'mong đợi số'],
    ['a list where a map is due', 'late:\n', 'late: []\nlater:\n', 'later:', 'khóa lạ "later"'],
    ['an alias', 'name: Đắk Lắk', 'name: *nobody', '*nobody', 'bí danh *nobody'],
    ['a tag', 'name: Đắk Lắk', 'name: !!js/function x', '!!js', 'Unresolved tag'],
    ['a blank title', 'title: Điều chỉnh tình trạng hồ sơ', "title: ' '", "title: ' '", 'không được để trống'],
    ['a lateness without its article', '  article: Điều 19 khoản 2\n', '', 'late:', 'late thiếu article'],
    [
      'silence that cites',
      'delegatedCreation: { value: false,',
      'delegatedCreation: { value: false, source: QD30,',
      'delegatedCreation',
      'vừa silent',
    ],
    [
      'a source that ends before it begins',
      'from: 2020-01-02,',
      'from: 2020-01-02, to: 2019-01-01,',
      '2019-01-01',
      'nguồn QD30 hết hiệu lực',
    ],
    [
      'a rule older than its source',
      'article: Điều 10 khoản 3\n',
      'article: Điều 10 khoản 3\n    from: 2019-01-01\n',
      'obligation: DIEU_CHINH',
      'ngoài thời gian',
    ],
    ['a half-yearly report of one day', 'dates: [{ due: 05-24 }, { due: 12-14 }]', 'dates: [{ due: 05-24 }]', '05-24', 'phải có 2 ngày'],
    [
      'a report twice',
      'report: BAO_CAO_THANH_TRA_NAM',
      'report: BAO_CAO_NUA_NAM',
      'Báo cáo kết quả thực hiện quyết định của năm',
      'đã có ở trên',
    ],
    [
      'a clock that its own event completes',
      'completedBy: CHANGE_ENTERED',
      'completedBy: CHANGE_BY_PERSON',
      'completedBy: CHANGE_BY_PERSON',
      'chính sự kiện',
    ],
    [
      'a clock owed by units of a level, which are many',
      '    responsible: CO_QUAN_CAP_TREN',
      '    responsible: CO_QUAN',
      'responsible: CO_QUAN\n',
      'roles.CO_QUAN chỉ nhiều đơn vị',
    ],
    [
      'a clock owed by units of a kind, which are many',
      '    responsible: CO_QUAN_CAP_TREN',
      '    responsible: UBND_XA',
      'responsible: UBND_XA',
      'roles.UBND_XA chỉ nhiều đơn vị',
    ],
  ])('is refused for %s, with the line and the reason', (_story, from, to, at, reason) => {
    const file = join(folder, 'dak-lak.yaml');
    const right = readFileSync(file, 'utf8');
    expect(right).toContain(from);
    const wrong = right.replace(from, to);
    writeFileSync(file, wrong);
    const read = () => readPolicy('dak-lak', pathToFileURL(`${folder}/`));
    expect(read).toThrow(WrongRules);
    expect(read).toThrow(/^dak-lak\.yaml:\d+: /);
    expect(read).toThrow(reason);
    if (!at) return;
    try {
      read();
    } catch (error) {
      expect(Math.abs((error as WrongRules).line - lineOf(wrong, at))).toBeLessThanOrEqual(1);
    }
  });

  it('is refused when the national rules under it are wrong', () => {
    const file = join(folder, 'national.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('today: [UBND_XA]', 'today: [UBND_LANG]'));
    expect(() => readPolicy('hung-yen', pathToFileURL(`${folder}/`))).toThrow(/^national\.yaml:\d+: vai trò "UBND_LANG"/);
  });

  it.each([
    ['to itself', 'CHU_TICH_XA: {', 'CHU_TICH_XA: { until: 2025-06-30, today: [CHU_TICH_HUYEN],', 'chuyển vòng'],
    ['before it ended', 'CHU_TICH_XA: {', 'CHU_TICH_XA: { today: [SO_NOI_VU],', 'không có until'],
  ])('is refused when the duties of a role pass %s', (_story, from, to, reason) => {
    const file = join(folder, 'national.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
    expect(() => readPolicy('dong-thap', pathToFileURL(`${folder}/`))).toThrow(reason);
  });

  it.each([
    ['empty', ''],
    ['a sentence', 'xin chào\n'],
    ['a list', '- a\n'],
  ])('is refused when the file is %s', (_story, text) => {
    writeFileSync(join(folder, 'hung-yen.yaml'), text);
    expect(() => readPolicy('hung-yen', pathToFileURL(`${folder}/`))).toThrow(/^hung-yen\.yaml:1: tệp/);
  });

  it('is refused when the national file is not there', () => {
    rmSync(join(folder, 'national.yaml'));
    expect(() => readPolicy('hung-yen', pathToFileURL(`${folder}/`))).toThrow('national.yaml:1: không đọc được tệp (ENOENT)');
  });

  it('is read the same in another form of Unicode', () => {
    const file = join(folder, 'hung-yen.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').normalize('NFD'));
    expect(readPolicy('hung-yen', pathToFileURL(`${folder}/`)).clocks).toEqual(readPolicy('hung-yen').clocks);
  });

  it('is refused by a name that stands for no province', () => {
    expect(() => readPolicy('ha-noi')).toThrow(NoSuchProvince);
    expect(() => readPolicy('national')).toThrow(/dak-lak, dong-thap, hung-yen, lang-son/);
    expect(() => readPolicy('../settings')).toThrow(NoSuchProvince);
  });
});
