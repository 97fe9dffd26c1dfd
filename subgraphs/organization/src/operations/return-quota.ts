import { audit } from '@hoso/db/audit.ts';
import { repeatable } from '@hoso/db/repeatable.ts';
import { requests } from '@hoso/db/schema/organization.ts';
import { onStillTree } from '@hoso/db/tree-lock.ts';
import { notFound } from '@hoso/shared/common-refusals.ts';
import { isId } from '@hoso/shared/ids.ts';
import { isRefusal } from '@hoso/shared/refusal.ts';
import { refuseDocument } from '@hoso/shared/text-length.ts';
import type { Context } from '../context.ts';
import { givenBack, hundredths, postsText, standingOn } from '../domain/quota-pool.ts';
import { poolExceeded, unitNotInForce } from '../domain/quota-refusals.ts';
import { refusePosts, refuseQuotaYear } from '../domain/unit-input.ts';
import type { ReturnQuotaInput } from '../generated.ts';
import * as decisions from '../repository/decisions.ts';
import * as ledger from '../repository/quota-ledger.ts';
import { movePosts } from './move-posts.ts';
import { quotaMoved } from './answers/quota-moved.ts';

const once = onStillTree(repeatable(requests));

/** Trả lại biên chế cho nơi đã giao; phần giao từ ngoài cây thì chỉ giảm được bằng `setQuota`. Không trả quá số đã nhận, không thấp hơn số đang sử dụng. */
export const returnQuota = async (input: ReturnQuotaInput, { inSession, standing }: Context) => {
  const { accountId } = await standing();
  return inSession((tx) =>
    once(
      tx,
      { accountId, requestId: input.requestId, operation: 'returnQuota', input },
      async () => {
        const { year, kind, effectiveOn } = input;
        const refused =
          refusePosts('posts', input.posts) ?? refuseQuotaYear(year, effectiveOn) ?? refuseDocument('decision', input.decision);
        if (refused) return refused;
        const [unit] = isId(input.unitId) ? await ledger.findPoolUnits(tx, [input.unitId], 0, effectiveOn) : [];
        if (!unit || !(await ledger.mayDelegate(tx, [unit.unitNo]))) return notFound('unitId');
        if (unit.name === null) return unitNotInForce(effectiveOn, unit.existsFrom);

        const pools = { year, kind };
        const known = await ledger.findEntries(tx, [unit.unitNo], pools);
        const givers = [...new Set(known.filter((one) => one.unitNo === unit.unitNo).flatMap(({ giverNo }) => giverNo ?? []))];
        await ledger.lock(tx, [unit.unitNo, ...givers], kind);
        const entries = await ledger.findEntries(tx, [unit.unitNo, ...givers], pools);
        const passed = entries.filter((one) => one.unitNo !== unit.unitNo || one.giverNo !== null);
        const asked = hundredths(input.posts);
        const more = givenBack(passed, { unitNo: unit.unitNo, effectiveOn }, asked);
        if (!more) {
          const { pool, delegated } = standingOn(passed, unit.unitNo, effectiveOn);
          return poolExceeded({
            ...{ holderId: unit.id, holderName: unit.name, kind, pool: postsText(pool), delegated: postsText(delegated) },
            ...{ asked: input.posts, askedById: unit.id, shortOn: effectiveOn },
          });
        }
        if (
          !(await ledger.mayDelegate(
            tx,
            more.flatMap(({ giverNo }) => giverNo ?? []),
          ))
        )
          return notFound('unitId');
        const moved = await movePosts(tx, {
          ...{ ...pools, effectiveOn, entries, more, reduced: [unit.unitNo], asked, askedById: unit.id, account: accountId },
          decision: await decisions.record(tx, input.decision),
        });
        if (isRefusal(moved)) return moved;
        await audit(tx, 'returnQuota', 'Unit', [unit.id], { ...pools, effectiveOn, posts: input.posts });
        return { unitId: unit.id };
      },
      (done) => quotaMoved(tx, done),
    ),
  );
};
