import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BEGIN, betweenMarkers, END } from '../../bench/readme-place.ts';

test('the table of the last run takes the place of the one before, and nothing else changes', () => {
  const readme = `# hoso\n\n${BEGIN}\n\nold\n\n${END}\n\n## Next\n`;
  const written = betweenMarkers(readme, '| new |\n');
  expect(written).toBe(`# hoso\n\n${BEGIN}\n\n| new |\n\n${END}\n\n## Next\n`);
  expect(betweenMarkers(written, '| new |\n')).toBe(written);
});

test('a README without the place is refused, ours has it', () => {
  expect(() => betweenMarkers('# hoso', 'table')).toThrow('README.md');
  expect(betweenMarkers(readFileSync(join(__dirname, '../../README.md'), 'utf8'), 'table')).toContain('table');
});
