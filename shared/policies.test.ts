import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { WrongRules } from './checked-yaml.ts';
import { NoSuchProvince, provinces, readPolicy } from './policies.ts';

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

  it('is refused by a name that stands for no province', () => {
    expect(() => readPolicy('ha-noi')).toThrow(NoSuchProvince);
    expect(() => readPolicy('national')).toThrow(/dak-lak, dong-thap, hung-yen, lang-son/);
    expect(() => readPolicy('../settings')).toThrow(NoSuchProvince);
  });
});
