import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { startTestGraph, type TestGraph } from '../support/graph.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The command as officials type it, without npm around it. */
const policy = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'launcher/policy-command.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing' },
  });
  return { status, stdout, stderr };
};

describe('npm run policy', () => {
  it('prints deadlines as JSON and nothing else on standard output', () => {
    const { status, stdout } = policy('due', '--province', 'dak-lak', '--event', 'TRANSFER_BETWEEN_UNITS', '--date', '2026-02-13');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual([
      {
        obligation: 'Điều chuyển hồ sơ trên phần mềm đến cơ quan mới, kèm bản quét quyết định',
        responsible: 'Cơ quan, đơn vị quản lý cấp trên',
        due: '2026-02-27',
        days: 5,
        dayKind: 'WORKING',
        article: 'Điều 10 khoản 2 QĐ 30/2019/QĐ-UBND',
      },
      {
        obligation: 'Chuyển tiếp hồ sơ trên phần mềm đến đơn vị trực tiếp sử dụng',
        responsible: 'Cơ quan, đơn vị tiếp nhận',
        after: 'TRANSFER_RECEIVED',
        days: 3,
        dayKind: 'WORKING',
        article: 'Điều 10 khoản 2 QĐ 30/2019/QĐ-UBND',
      },
    ]);
  });

  it('answers an event that nobody regulates with an empty list', () => {
    expect(policy('due', '--province', 'dong-thap', '--event', 'LEAVE_SCOPE', '--date', '2026-02-13')).toMatchObject({
      status: 0,
      stdout: '[]\n',
    });
  });

  it('warns on standard error where the holidays of a year are not published yet', () => {
    const { status, stdout, stderr } = policy('windows', '--province', 'hung-yen', '--month', '2027-02');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toHaveLength(3);
    expect(stderr).toContain('Năm ngày nghỉ Tết Đinh Mùi chưa công bố');
  });

  it.each([
    ['a province', ['due', '--province', 'DAK-LAK', '--event', 'LEAVE_SCOPE', '--date', '2026-02-13'], '"DAK-LAK"'],
    ['an event', ['due', '--province', 'dak-lak', '--event', 'leave_scope', '--date', '2026-02-13'], '"leave_scope"'],
    ['a date', ['due', '--province', 'dak-lak', '--event', 'LEAVE_SCOPE', '--date', '2026-02-30'], '"2026-02-30"'],
    [
      'a date beyond the calendar',
      ['due', '--province', 'dak-lak', '--event', 'LEAVE_SCOPE', '--date', '2031-02-03'],
      'Chưa có lịch nghỉ lễ',
    ],
    ['a month', ['windows', '--province', 'dak-lak', '--month', '2026-2'], '"2026-2"'],
    ['a verb', ['due', 'now', '--province', 'dak-lak'], 'Không có lệnh "due now"'],
    ['an option left out', ['due', '--province', 'dak-lak', '--event', 'LEAVE_SCOPE'], 'Thiếu --date'],
    ['an option without a value', ['due', '--province'], 'Có tham số không hiểu được'],
    [
      'a date written twice',
      ['due', '--province', 'dak-lak', '--event', 'LEAVE_SCOPE', '--date', '2026-02-13', '--date', '2026-02-14'],
      '--date được ghi 2 lần',
    ],
    ['a province without end', ['windows', '--province', `\n${'x'.repeat(50_000)}`, '--month', '2026-02'], `"\\n${'x'.repeat(59)}"`],
    ['an option', ['windows', '--province', 'dak-lak', '--date', '2026-02-13'], '--date'],
  ])('refuses what is wrong in %s with one sentence and exit code 2', (_what, args, told) => {
    const { status, stdout, stderr } = policy(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(told);
    expect(stderr).toMatch(/^.{1,600}\.\n$/);
  });

  it('says nothing when the reader of its answer leaves early', () => {
    const command = `"${process.execPath}" --import tsx launcher/policy-command.ts windows --province dong-thap --month 2026-02 | true`;
    const { status, stderr } = spawnSync('sh', ['-c', command], { cwd: root, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});

describe('the same answers from the graph', () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await startTestGraph({ province: 'dak-lak' });
  });
  afterAll(() => graph.stop());

  const QUERY = `query ($event: ProcedureEvent!, $date: Date!, $month: YearMonth!, $province: String) {
    deadlines(event: $event, date: $date, province: $province) { obligation responsible due after days dayKind article consequence attachmentRequired }
    policyWindows(month: $month, province: $province) { window who from to workingDays article }
  }`;

  it.each([
    [null, 'dak-lak', 'TRANSFER_BETWEEN_UNITS'],
    ['hung-yen', 'hung-yen', 'RECRUITMENT_DECISION'],
    ['dong-thap', 'dong-thap', 'MOVE_IN_OR_OUT_OF_PROVINCE'],
  ])('for province %s', async (asked, province, event) => {
    const account = await graph.account({});
    const ask = await graph.as(account);
    const { data, errors } = await ask(QUERY, { event, date: '2026-02-13', month: '2026-02', province: asked });
    expect(errors).toBeUndefined();
    const due = JSON.parse(policy('due', '--province', province, '--event', event, '--date', '2026-02-13').stdout) as object[];
    const windows = JSON.parse(policy('windows', '--province', province, '--month', '2026-02').stdout) as object[];
    expect(data!['deadlines']).toEqual(due.map((one) => expect.objectContaining({ due: null, after: null, ...one }) as unknown));
    expect(data!['policyWindows']).toEqual(windows);
  });

  it('refuses a province without a profile, and days without a calendar', async () => {
    const ask = await graph.as(await graph.account({}));
    for (const [province, date] of [
      ['ha-noi', '2026-02-13'],
      ['dak-lak', '2031-02-13'],
    ]) {
      const { data, errors } = await ask(QUERY, { event: 'LEAVE_SCOPE', date, month: '2026-02', province });
      expect(data ?? null).toBeNull();
      expect(errors![0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
      expect(errors![0]!.message).toMatch(/ha-noi|lịch nghỉ lễ/);
    }
  });

  it('tells nobody who is not signed in', async () => {
    const { data, errors } = await graph.asNobody()(QUERY, { event: 'LEAVE_SCOPE', date: '2026-02-13', month: '2026-02' });
    expect(data ?? null).toBeNull();
    expect(errors![0]).toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
  });
});
