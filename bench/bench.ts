import { StartRefusal } from '@hoso/db/embedded/start-refusal.ts';
import { onStopSignal } from '@hoso/launcher/stop-signal.ts';
import { type Order, readOrder } from './arguments.ts';
import { auditMet, auditTable, measureAudit } from './audit.ts';
import { compareSystems } from './comparison.ts';
import { assertProc } from './cpu-time.ts';
import { claimDataFolder } from './database.ts';
import { growthChart } from './growth-chart.ts';
import { growthOf, growsWell, growthTable, measureGrowth } from './growth.ts';
import { openProvince } from './opened-province.ts';
import { measureQuotaReport, quotaReportTable, reportsWell } from './quota-report.ts';
import { measureReorganisation, RATIO_AT_MOST, SECONDS_AT_MOST } from './reorganisation.ts';
import { asMarkdown, faultsOf, ratioOf, summary } from './report.ts';
import { measureObligations, obligationsMet, obligationsTable } from './obligations.ts';
import { measureSignIn, signInsHeld, signInTable } from './sign-in.ts';
import { isStopping, stopEverything } from './stopping.ts';
import { measureThroughput, THROUGHPUT_AT_LEAST, throughputTable, timesOfOne } from './throughput.ts';
import { keep, keepJson, showInReadme } from './written.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** The size of the tables that the project shows; smaller and quick runs leave those as they are. */
const SHOWN_FROM = 100_000;

/** Writes down a whole comparison. */
const compare = async (order: Extract<Order, { what: 'comparison' }>): Promise<boolean> => {
  const results = await compareSystems(order, say);
  say(`\n${asMarkdown(results)}`);
  if (order.quick)
    say('Đo nhanh: các máy chủ chưa nóng và mỗi số chỉ dựa trên ít yêu cầu, nên số nào cũng cao hơn và dao động hơn `npm run bench`.');
  if (order.onlyScenarios || order.onlySystems || order.flagsForAll || order.profileFolder) say('Chỉ đo một phần: không ghi kết quả.');
  else {
    await keepJson('results.json', results);
    say(
      order.quick
        ? 'Đã ghi bench/results.json với "quick": true; `git checkout bench/results.json` lấy lại lần đo đầy đủ.'
        : 'Đã ghi bench/results.json.',
    );
    if (!order.quick && order.people >= SHOWN_FROM) {
      keep('results.md', asMarkdown(results));
      showInReadme(summary(results));
      say('Đã ghi bench/results.md và bảng trong README.md.');
    }
  }
  const faults = faultsOf(results);
  for (const fault of faults) say(`Chưa đạt: ${fault}`);
  return faults.length === 0;
};

const grow = async ({ sizes, onlyScenarios, effort }: Extract<Order, { what: 'growth' }>): Promise<boolean> => {
  const grown = await measureGrowth(sizes, onlyScenarios, effort, say);
  say(`\n${growthTable(grown)}`);
  if (onlyScenarios) say('Chỉ đo một phần: không ghi kết quả.');
  else {
    await keepJson('growth.json', { grown, growth: growthOf(grown) });
    keep('growth.svg', growthChart(grown));
    say('Đã ghi bench/growth.json và bench/growth.svg.');
  }
  return growsWell(grown);
};

/** Whether sixteen clients get more than one, with one process and with two. */
const askMany = async ({ size, effort }: Extract<Order, { what: 'throughput' }>): Promise<boolean> => {
  const province = await openProvince(size, say);
  say('Đo thông lượng: từng hệ thống một, làm nóng trước …');
  const measured = await measureThroughput(province, ['ours in one process', 'ours in two processes'], effort);
  await province.close();
  const met = timesOfOne(measured.get('ours in two processes')!) >= THROUGHPUT_AT_LEAST;
  say(`\n${throughputTable(measured)}`);
  say(`\nHai tiến trình, mười sáu kết nối so với một: phải từ ${THROUGHPUT_AT_LEAST}×: ${met ? 'đạt' : 'chưa đạt'}.`);
  return met;
};

/** The report of a whole province's posts, against one statement by hand. */
const reportQuotas = async ({ size, effort }: Extract<Order, { what: 'quota-report' }>): Promise<boolean> => {
  const province = await openProvince(size, say);
  say('Đo báo cáo biên chế toàn tỉnh …');
  const measured = await measureQuotaReport(province, effort.rounds).finally(province.close);
  say(`\n${quotaReportTable(measured)}`);
  return reportsWell(measured);
};

/** Whether 300 communes merge in time, and at what it costs to change the rows alone. */
const reorganise = async ({ size, effort }: Extract<Order, { what: 'reorganisation' }>): Promise<boolean> => {
  const { seconds, bareSeconds, rows, units } = await measureReorganisation(size, effort.rounds, say);
  const ratio = ratioOf(seconds, bareSeconds);
  const met = seconds <= SECONDS_AT_MOST && ratio <= RATIO_AT_MOST;
  say(`\nCây ${units} đơn vị, ${size.people} người; ${rows} dòng được ghi (chưa kể các dòng đi theo người).`);
  say(
    `Sắp xếp 300 xã với 20.000 người: ${seconds.toFixed(1)} s (phải trong ${SECONDS_AT_MOST} s); chỉ ghi các dòng đó bằng SQL: ${bareSeconds.toFixed(1)} s.`,
  );
  say(`Tỷ lệ ${ratio.toFixed(2)}× (phải từ ${RATIO_AT_MOST}× trở xuống): ${met ? 'đạt' : 'chưa đạt'}.`);
  return met;
};

/** Whether a province's obligations are counted in time, beside one hand-written statement. */
const countObligations = async ({ size, requests }: Extract<Order, { what: 'obligations' }>): Promise<boolean> => {
  const province = await openProvince(size, say);
  const measured = await measureObligations(province, size, requests, say);
  await province.close();
  say(`\n${obligationsTable(measured)}`);
  return measured.every(obligationsMet);
};

/** Whether the audit costs what it may. */
const costOfAudit = async (order: Extract<Order, { what: 'audit' }>): Promise<boolean> => {
  const province = await openProvince(order.size, say);
  const measured = await measureAudit(province, order, say).finally(province.close);
  say(`\n${auditTable(measured)}`);
  return auditMet(measured);
};

/** Whether fifty accounts a second sign in, and what others wait meanwhile. */
const signInBeside = async ({ size, seconds }: Extract<Order, { what: 'sign-in' }>): Promise<boolean> => {
  const province = await openProvince(size, say);
  const measured = await measureSignIn(province, seconds, say).finally(province.close);
  say(`\n${signInTable(measured)}`);
  return signInsHeld(measured);
};

const carryOut = (order: Order): Promise<boolean> => {
  switch (order.what) {
    case 'comparison':
      return compare(order);
    case 'growth':
      return grow(order);
    case 'throughput':
      return askMany(order);
    case 'quota-report':
      return reportQuotas(order);
    case 'reorganisation':
      return reorganise(order);
    case 'obligations':
      return countObligations(order);
    case 'sign-in':
      return signInBeside(order);
    case 'audit':
      return costOfAudit(order);
  }
};

const main = async (): Promise<boolean> => {
  const order = readOrder(process.argv.slice(2));
  assertProc();
  process.once('exit', await claimDataFolder());
  const begun = performance.now();
  const met = await carryOut(order);
  const seconds = Math.round((performance.now() - begun) / 1_000);
  say(`Lần đo này mất ${Math.floor(seconds / 60)} phút ${seconds % 60} giây.`);
  return met;
};

onStopSignal(() => {
  process.stderr.write('Đang dừng …\n');
  void stopEverything().finally(() => process.exit(130));
});

try {
  process.exitCode = (await main()) ? 0 : 1;
} catch (error) {
  // Whatever was cut off by the signal fails, and the signal ends the process.
  if (isStopping()) await new Promise(() => {});
  process.exitCode = 1;
  process.stderr.write(`${error instanceof StartRefusal ? error.message : (error as Error).stack}\n`);
} finally {
  await stopEverything();
}
