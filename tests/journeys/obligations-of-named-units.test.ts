import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { recordEventUnder } from '@hoso/db/procedure-event.ts';
import { inSession } from '@hoso/db/session.ts';
import { assertOwingUnits } from '@hoso/launcher/owing-units.ts';
import { type Policy, provinces, readPolicy } from '@hoso/shared/policies.ts';
import { startTestGraph, type TestGraph } from '../support/graph.ts';
import { TODAY } from '../support/database.ts';
import type { Account } from '../support/world.ts';

let graph: TestGraph;
let officer: Account;
beforeAll(async () => {
  graph = await startTestGraph();
  officer = await graph.account({ role: 'AGENCY_OFFICER', over: graph.province });
});
afterAll(() => graph.stop());

/** Hưng Yên, whose clock for who leaves is owed by the one unit of that kind and name. */
const policyNaming = (name: string): Policy & { line: number } => {
  const folder = mkdtempSync(join(tmpdir(), 'hoso-naming-'));
  try {
    cpSync(join(__dirname, '../../shared/policies'), folder, { recursive: true });
    const file = join(folder, 'hung-yen.yaml');
    const [clocks, article] = ['event: LEAVE_SCOPE\n    responsible: ', 'CO_QUAN_QUAN_LY_HO_SO'];
    const text = readFileSync(file, 'utf8')
      .replace('roles:\n', `roles:\n  NOI_NHAN: { name: Nơi nhận, units: { kinds: [SO], name: ${name} } }\n`)
      .replace(clocks + article, `${clocks}NOI_NHAN`);
    writeFileSync(file, text);
    const line = text.split('\n').findIndex((one) => one.includes('responsible: NOI_NHAN')) + 1;
    return { ...readPolicy('hung-yen', pathToFileURL(`${folder}/`)), line };
  } finally {
    rmSync(folder, { recursive: true });
  }
};
const owerOf = async (policy: Policy): Promise<string> => {
  const unit = await graph.unit({ parent: graph.province, kind: 'BAN' });
  const person = await graph.person({ unit });
  const { raised } = await inSession(
    graph.graph.pools.organization_app,
    officer.secret,
  )((tx) =>
    recordEventUnder(tx, policy, {
      ...{ event: 'LEAVE_SCOPE', on: '2026-11-16', personId: person.id, decisionId: null },
      ...{ fromUnitNo: unit.unitNo, toUnitNo: unit.unitNo },
    }),
  );
  const [row] = await graph.database.bootstrap`
    select f.name from organization.obligation o join organization.unit_profile f on f.unit_no = o.owed_by_no and f.valid_to is null where o.id = ${raised[0]!}`;
  return row!['name'];
};

test('a clock that names a unit is owed by it, by the province until it is founded, and by its heir when it ended', async () => {
  const { bootstrap } = graph.database;
  const policy = policyNaming('Sở Nội vụ');
  await assertOwingUnits(bootstrap, policy);
  expect(await owerOf(policy)).toBe('UBND tỉnh');
  const named = await graph.unit({ parent: graph.province, kind: 'SO', name: 'Sở Nội vụ' });
  await assertOwingUnits(bootstrap, policy);
  expect(await owerOf(policy)).toBe('Sở Nội vụ');

  const heir = await graph.unit({ parent: graph.province, kind: 'SO', name: 'Sở Nội vụ và Lao động' });
  await bootstrap.begin(async (tx) => {
    const [opened] = await tx<{ id: string }[]>`select opened_by as id from organization.unit_profile limit 1`;
    for (const table of ['placement', 'unit_profile'])
      await tx.unsafe(`update organization.${table} set valid_to = $1 where unit_id = $2`, [TODAY, named.id]);
    await tx`insert into organization.inheritance (unit_id, unit_no, heir_id, heir_no, valid_from, opened_by)
      values (${named.id}, ${named.unitNo}, ${heir.id}, ${heir.unitNo}, ${TODAY}, ${opened!.id})`;
    await tx`select organization.write_subtree(${[named.unitNo]})`;
  });
  await assertOwingUnits(bootstrap, policy);
  expect(await owerOf(policy)).toBe('Sở Nội vụ và Lao động');
});

test('a clock that names a unit nobody knows stops the start, with the line and the reason', async () => {
  const { bootstrap } = graph.database;
  await graph.unit({ parent: graph.province, kind: 'SO', name: 'Sở Tư pháp' });
  const policy = policyNaming('Sở Nội vu');
  await expect(assertOwingUnits(bootstrap, policy)).rejects.toThrow(
    `Quy tắc viết sai ở hung-yen.yaml:${policy.line}: vai trò "NOI_NHAN" có thời hạn nhưng cây tổ chức không có đơn vị nào loại SO tên "Sở Nội vu": hãy sửa roles.NOI_NHAN.units.`,
  );
  for (const province of provinces()) await assertOwingUnits(bootstrap, readPolicy(province));
});
