import { audit } from '@hoso/db/audit.ts';
import { repeatable } from '@hoso/db/repeatable.ts';
import { requests } from '@hoso/db/schema/organization.ts';
import { onStillTree } from '@hoso/db/tree-lock.ts';
import { invalidInput, notFound } from '@hoso/shared/common-refusals.ts';
import { isId } from '@hoso/shared/ids.ts';
import { isRefusal } from '@hoso/shared/refusal.ts';
import { refuseDocument } from '@hoso/shared/text-length.ts';
import type { Context } from '../context.ts';
import { given, hundredths } from '../domain/quota-pool.ts';
import { unitNotBelow, unitNotInForce } from '../domain/quota-refusals.ts';
import { refusePosts, refuseQuotaYear } from '../domain/unit-input.ts';
import type { DelegateQuotaInput } from '../generated.ts';
import * as decisions from '../repository/decisions.ts';
import * as ledger from '../repository/quota-ledger.ts';
import { movePosts } from './move-posts.ts';
import { quotaMoved } from './answers/quota-moved.ts';
import { refuseKind } from './refuse-kind.ts';

const once = onStillTree(repeatable(requests));
/** Units that one decision gives posts to: more than any province has below one unit. */
const MOST_SHARES = 1_000;

/** Checks the list of who gets how much: not empty, not too long, each unit once, each number one of posts above none. */
const refuseShares = (shares: DelegateQuotaInput['shares']) => {
  const [count, ids] = [shares.length, new Set(shares.map(({ unitId }) => unitId.toLowerCase()))];
  if (count === 0 || count > MOST_SHARES)
    return invalidInput(
      'shares',
      String(count),
      `"shares" phải có từ 1 đến ${MOST_SHARES} dòng, nhận được ${count}: hãy chia thành nhiều quyết định.`,
      `"shares" must have 1 to ${MOST_SHARES} lines, got ${count}: divide them among decisions.`,
    );
  if (ids.size < count)
    return invalidInput(
      'shares',
      String(count),
      '"shares" có một đơn vị hai lần: hãy cộng lại thành một dòng.',
      '"shares" names a unit twice: add its lines up.',
    );
  for (const [i, { posts }] of shares.entries()) {
    const refused = refusePosts(`shares.${i}.posts`, posts);
    if (refused) return refused;
  }
  return null;
};

/** Phân bổ biên chế của một đơn vị cho các đơn vị cấp dưới, tất cả theo một quyết định: hoặc ghi đủ, hoặc không ghi gì. */
export const delegateQuota = async (input: DelegateQuotaInput, { inSession, standing }: Context) => {
  const { accountId } = await standing();
  return inSession((tx) =>
    once(
      tx,
      { accountId, requestId: input.requestId, operation: 'delegateQuota', input },
      async () => {
        const { year, kind, effectiveOn, shares } = input;
        const refused = refuseShares(shares) ?? refuseQuotaYear(year, effectiveOn) ?? refuseDocument('decision', input.decision);
        if (refused) return refused;
        const [giver] = isId(input.unitId) ? await ledger.findPoolUnits(tx, [input.unitId], 0, effectiveOn) : [];
        if (!giver || !(await ledger.mayDelegate(tx, [giver.unitNo]))) return notFound('unitId');
        if (giver.name === null) return unitNotInForce(effectiveOn, giver.existsFrom);
        const retired = await refuseKind(tx, kind, effectiveOn);
        if (retired) return retired;
        const ids = shares.map(({ unitId }) => unitId);
        const receivers = new Map(
          (await ledger.findPoolUnits(tx, ids.filter(isId), giver.unitNo, effectiveOn)).map((unit) => [unit.id, unit]),
        );
        const mine = await ledger.mayDelegate(
          tx,
          [...receivers.values()].map(({ unitNo }) => unitNo),
        );
        for (const [i, id] of ids.entries()) {
          const receiver = receivers.get(id.toLowerCase());
          if (!receiver || !mine) return notFound(`shares.${i}.unitId`);
          if (receiver.name === null) return unitNotInForce(effectiveOn, receiver.existsFrom);
          if (!receiver.below || receiver.level === 'SECTION') return unitNotBelow(receiver.id, receiver.name, giver.name);
        }

        const pools = { year, kind };
        const unitNos = [giver.unitNo, ...[...receivers.values()].map(({ unitNo }) => unitNo)];
        await ledger.lock(tx, unitNos, kind);
        const more = shares.map(({ unitId, posts }) =>
          given({ unitNo: receivers.get(unitId.toLowerCase())!.unitNo, effectiveOn }, giver.unitNo, hundredths(posts)),
        );
        const moved = await movePosts(tx, {
          ...{ ...pools, effectiveOn, more, reduced: [giver.unitNo], account: accountId },
          entries: await ledger.findEntries(tx, unitNos, pools),
          asked: more.reduce((sum, { amount }) => sum + amount, 0),
          askedById: ids.length === 1 ? ids[0]! : giver.id,
          decision: await decisions.record(tx, input.decision),
        });
        if (isRefusal(moved)) return moved;
        await audit(tx, 'delegateQuota', 'Unit', [giver.id, ...ids], { ...pools, effectiveOn, posts: shares.map(({ posts }) => posts) });
        return { unitId: giver.id };
      },
      (done) => quotaMoved(tx, done),
    ),
  );
};
