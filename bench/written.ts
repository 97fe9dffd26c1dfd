import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { betweenMarkers } from './readme-place.ts';

const readme = new URL('../README.md', import.meta.url);
const inBench = (name: string) => new URL(name, import.meta.url);

/** Writes a file beside the benchmark. */
export const keep = (name: string, content: string): void => writeFileSync(inBench(name), content);

/** The same as JSON, formatted as every file of the project. */
export const keepJson = async (name: string, content: unknown): Promise<void> =>
  keep(name, await format(JSON.stringify(content), { parser: 'json', printWidth: 140 }));

/** Puts a table where the README shows it. */
export const showInReadme = (content: string): void => writeFileSync(readme, betweenMarkers(readFileSync(readme, 'utf8'), content));
