import { createHash, randomBytes } from 'node:crypto';
import { connect, urlAs, urlOf } from '@hoso/db/connect.ts';
import { createContext } from '@hoso/organization/src/context.ts';
import { executeReorganisation } from '@hoso/organization/src/operations/execute-reorganisation.ts';
import { openDatabase, rolePasswords, type Size, TODAY } from './database.ts';
import { median } from './report.ts';
import { addCommunes, COMMUNES, MERGED_PEOPLE, mergerSteps } from './reorganised-province.ts';
import { bareChanges, remember, stageChanges } from './row-changes.ts';
import { PROVINCE } from './settings.ts';

export const SECONDS_AT_MOST = 20;
export const RATIO_AT_MOST = 1.3;
export type Reorganised = { readonly seconds: number; readonly bareSeconds: number; readonly rows: number; readonly units: number };

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1_000;
};

/**
 * A merger of 300 communes with 20,000 people as the product carries it out, beside the same row changes as one bare piece of
 * SQL under a role that no policy binds. Each is done on a copy of the province of its own, in turns; the middle one counts.
 */
export const measureReorganisation = async (size: Size, rounds: number, say: (line: string) => void): Promise<Reorganised> => {
  const { url, bootstrap, stop } = await openDatabase(size, say);
  const original = new URL(url).pathname.slice(1);
  const names = { made: `${original}_made`, ours: `${original}_ours`, bare: `${original}_bare` };
  await bootstrap.end({ timeout: 5 });
  const root = connect(urlOf(url, 'postgres'), { max: 1 });
  const drop = async (name: string) => void (await root.unsafe(`drop database if exists ${name} with (force)`));
  const copy = async (from: string, to: string) => {
    await drop(to);
    await root.unsafe(`create database ${to} template ${from}`);
    // Writing the copy out is not part of what is measured.
    await root.unsafe('checkpoint');
  };
  const at = async <T>(name: string, work: (sql: ReturnType<typeof connect>) => Promise<T>): Promise<T> => {
    const sql = connect(urlOf(url, name), { max: 1 });
    try {
      return await work(sql);
    } finally {
      await sql.end({ timeout: 5 });
    }
  };
  try {
    say(`Đang dựng ${COMMUNES} xã với ${MERGED_PEOPLE} người …`);
    await copy(original, names.made);
    const secret = randomBytes(16).toString('base64url');
    const { plan, units } = await at(names.made, async (sql) => {
      await addCommunes(sql);
      const [province] = await sql<{ id: string }[]>`select id from organization.unit where unit_no = 1`;
      const communes = await sql<
        { id: string }[]
      >`select unit_id as id from organization.unit_profile where name like 'UBND xã đo %' order by unit_no`;
      const steps = mergerSteps(
        communes.map(({ id }) => id),
        province!.id,
      );
      const [asking] = await sql<{ id: string }[]>`select a.id from accounts.account a where a.kind = 'SYSTEM' limit 1`;
      await sql`insert into accounts.session (secret_hash, account_id, expires_at, client_address, client_program)
        values (${createHash('sha256').update(secret).digest()}, ${asking!.id}, now() + interval '3 hours', 'bench', 'bench')`;
      const [made] = await sql<{ id: string }[]>`with d as (insert into organization.decision (number, signed_on, issuer, summary)
          values ('2/NQ', ${TODAY}, 'Quốc hội', 'Sắp xếp để đo') returning id)
        insert into organization.reorganisation (unit_id, unit_no, decision_id, effective_on, steps, planned_by)
          select ${province!.id}, 1, d.id, ${TODAY}, ${sql.json(steps as never)}, ${asking!.id} from d returning id`;
      const [counted] = await sql<{ units: number }[]>`select count(*)::int as units from organization.unit`;
      return { plan: made!.id, units: counted!.units };
    });

    const carryOut = async () => {
      const pool = connect(urlAs(urlOf(url, names.ours), 'organization_app', rolePasswords.organization_app), { max: 2 });
      try {
        const caller = { secret, language: 'vi' as const, clientAddress: 'bench', clientProgram: 'bench', requestId: 'bench' };
        const input = { requestId: 'bench', reorganisationId: plan, expectedVersion: 1 };
        let answer: { __typename: string; message?: unknown } | undefined;
        const seconds = await timed(async () => (answer = await executeReorganisation(input, createContext(pool, caller, PROVINCE))));
        if (answer?.__typename !== 'ReorganisationExecuted') throw new Error(`not carried out: ${JSON.stringify(answer)}`);
        return seconds;
      } finally {
        await pool.end({ timeout: 5 });
      }
    };

    say('Đang ghi lại các thay đổi để làm lại bằng SQL thuần …');
    await copy(names.made, names.ours);
    await at(names.ours, remember);
    const first = await carryOut();
    say(`  lần đầu, chưa tính: ${first.toFixed(1)} s`);
    const { rows, sql: bare } = await at(names.ours, async (sql) => ({ rows: await stageChanges(sql), sql: await bareChanges(sql) }));
    // The staged changes, and the province as it was before them.
    await copy(names.ours, names.bare);
    const staged = await at(names.bare, async (sql) =>
      Promise.all(
        (
          await sql<
            { name: string }[]
          >`select c.relname as name from pg_class c where c.relnamespace = 'staged'::regnamespace and c.relname ~ '_(new|changed)$'`
        ).map(async ({ name }) => ({
          name,
          text: (await sql.unsafe(`select coalesce(json_agg(s), '[]')::text as text from staged.${name} s`))[0]!['text'] as string,
        })),
      ),
    );

    const times = { ours: [] as number[], bare: [] as number[] };
    for (let round = 0; round < rounds; round++) {
      await copy(names.made, names.ours);
      times.ours.push(await carryOut());
      await copy(names.made, names.bare);
      times.bare.push(
        await at(names.bare, async (sql) => {
          await sql.unsafe('create schema staged');
          for (const { name, text } of staged) {
            const table = /^(organization|personnel|accounts)_(.*)_(?:new|changed)$/.exec(name)!;
            const of = `${table[1]}.${table[2]}`;
            await sql.unsafe(`create table staged.${name} as select * from json_populate_recordset(null::${of}, $1::text::json)`, [text]);
            await sql.unsafe(`analyze staged.${name}`);
          }
          // Keys between domains are asked in the name of whoever is signed in, here too.
          return timed(() =>
            sql.begin(async (tx) => {
              await tx`select set_config('app.session', ${secret}, true)`;
              await tx.unsafe(bare);
            }),
          );
        }),
      );
      say(`  ${round + 1}/${rounds}: ${times.ours.at(-1)!.toFixed(1)} s, SQL thuần ${times.bare.at(-1)!.toFixed(1)} s`);
    }
    return { seconds: median(times.ours), bareSeconds: median(times.bare), rows, units };
  } finally {
    for (const name of Object.values(names)) await drop(name).catch(() => {});
    await root.end({ timeout: 5 });
    await stop();
  }
};
