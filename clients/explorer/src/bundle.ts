import { fileURLToPath } from 'node:url';

const entry = fileURLToPath(new URL('../browser/explorer.tsx', import.meta.url));

/** Script and style sheet of the page, whole: nothing in them is fetched from elsewhere. */
export type Bundle = { readonly script: string; readonly styles: string };

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
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const textOf = (ending: string): string => outputFiles.find(({ path }) => path.endsWith(ending))!.text;
  return { script: textOf('.js'), styles: textOf('.css') };
};
