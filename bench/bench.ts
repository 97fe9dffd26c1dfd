import { StartRefusal } from '@hoso/db/embedded/start-refusal.ts';
import { onStopSignal } from '@hoso/launcher/stop-signal.ts';
import { type Order, readOrder } from './arguments.ts';
import { compareSystems } from './comparison.ts';
import { assertProc } from './cpu-time.ts';
import { claimDataFolder } from './database.ts';
import { growthChart } from './growth-chart.ts';
import { growthOf, growsWell, growthTable, measureGrowth, SIZES } from './growth.ts';
import { asMarkdown, succeeded, summary } from './report.ts';
import { isStopping, stopEverything } from './stopping.ts';
import { keep, keepJson, showInReadme } from './written.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** The size of the tables that the project shows; smaller and quick runs leave those as they are. */
const SHOWN_FROM = 100_000;

/** Writes down a whole comparison. */
const compare = async (order: Extract<Order, { what: 'comparison' }>): Promise<boolean> => {
  const results = await compareSystems(order, say);
  say(`\n${asMarkdown(results)}`);
  if (order.onlyScenarios || order.onlySystems || order.profileFolder) say('Chỉ đo một phần: không ghi kết quả.');
  else {
    await keepJson('results.json', results);
    if (!order.quick && order.people >= SHOWN_FROM) {
      keep('results.md', asMarkdown(results));
      showInReadme(summary(results));
    }
  }
  return succeeded(results);
};

const grow = async ({ most, effort }: Extract<Order, { what: 'growth' }>): Promise<boolean> => {
  const grown = await measureGrowth(
    SIZES.filter(({ people }) => people <= most),
    effort,
    say,
  );
  await keepJson('growth.json', { grown, growth: growthOf(grown) });
  keep('growth.svg', growthChart(grown));
  say(`\n${growthTable(grown)}`);
  return growsWell(grown);
};

const main = async (): Promise<boolean> => {
  const order = readOrder(process.argv.slice(2));
  assertProc();
  process.once('exit', await claimDataFolder());
  return order.what === 'growth' ? grow(order) : compare(order);
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
