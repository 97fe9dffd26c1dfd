import { readFileSync } from 'node:fs';
import type { Pool } from '@hoso/db/session.ts';

/** Writes the views that the systems without row-level security read; repeating it starts them anew. */
export const writePeerSchema = async (bootstrap: Pool): Promise<void> => {
  await bootstrap.begin((tx) => tx.unsafe(readFileSync(new URL('./peer-schema.sql', import.meta.url), 'utf8')));
};
