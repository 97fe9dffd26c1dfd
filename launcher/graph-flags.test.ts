import { readFileSync } from 'node:fs';
import { graphFlags } from './graph-flags.ts';

test('npm start runs the graph with the options that the benchmark measures', () => {
  const { scripts } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { scripts: Record<string, string> };
  expect(scripts['start']).toBe(`node launcher/ensure-installed.mjs ${graphFlags.join(' ')} launcher/start.ts`);
});
