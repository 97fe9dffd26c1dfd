import type { Pool } from '@hoso/db/session.ts';

/** One word for everything some tables hold: equal before and after means that nothing was written. */
export const fingerprint = async (bootstrap: Pool, tables: readonly string[]): Promise<string> => {
  const words: string[] = [];
  for (const table of tables) {
    const [row] = await bootstrap<{ word: string }[]>`
      select count(*) || ' rows ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as word from ${bootstrap(table)} t`;
    words.push(`${table} ${row!.word}`);
  }
  return words.join('\n');
};

/** Does what is to be refused, and sees that it left everything as it was, whatever was written before it was decided. */
export const unchanged =
  (state: () => Promise<string>) =>
  async <Answer>(act: () => Promise<Answer>): Promise<Answer> => {
    const before = await state();
    const answer = await act();
    expect(await state()).toBe(before);
    return answer;
  };
