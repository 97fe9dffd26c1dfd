import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';
import { GRAPHIQL_SCRIPT, inVietnamese } from './vietnamese.ts';

const entry = fileURLToPath(new URL('../browser/explorer.tsx', import.meta.url));

/** Script and style sheet of the page, whole: nothing in them is fetched from elsewhere. */
export type Bundle = { readonly script: string; readonly styles: string };

const translated: Plugin = {
  name: 'graphiql-in-vietnamese',
  setup: (build) =>
    build.onLoad({ filter: GRAPHIQL_SCRIPT }, async ({ path }) => ({ contents: inVietnamese(await readFile(path, 'utf8')), loader: 'js' })),
};

/** Bundles the page from the installed packages; takes about a second. Throws what esbuild complains of. */
export const bundleExplorer = async (): Promise<Bundle> => {
  // Loaded with the first visitor: a start pays nothing for a page that nobody may open.
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    outdir: 'explorer',
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    charset: 'utf8',
    logLevel: 'silent',
    plugins: [translated],
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const textOf = (ending: string): string => outputFiles.find(({ path }) => path.endsWith(ending))!.text;
  return { script: textOf('.js'), styles: textOf('.css') };
};
