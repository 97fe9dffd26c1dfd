import { audit } from '@hoso/db/audit.ts';
import { repeatable } from '@hoso/db/repeatable.ts';
import { requests } from '@hoso/db/schema/organization.ts';
import { onStillTree } from '@hoso/db/tree-lock.ts';
import type { Context } from '../context.ts';
import { refuseDocument } from '@hoso/shared/text-length.ts';
import { isRefusal } from '@hoso/shared/refusal.ts';
import { notFound, versionConflict } from '@hoso/shared/common-refusals.ts';
import { changeTooEarly } from '../domain/refusals.ts';
import { entriesToKeep, hundredths, postsText, standingOn } from '../domain/quota-pool.ts';
import { poolExceeded } from '../domain/quota-refusals.ts';
import { refuseAssigned, refuseQuotaYear } from '../domain/unit-input.ts';
import type { SetQuotaInput } from '../generated.ts';
import * as decisions from '../repository/decisions.ts';
import * as ledger from '../repository/quota-ledger.ts';
import * as quotas from '../repository/quotas.ts';
import * as units from '../repository/units.ts';
import { refuseKind } from './refuse-kind.ts';
import { refuseUnitOn } from './refuse-unit-on.ts';
import { movePosts } from './move-posts.ts';
import { unitChanged } from './answers/unit-changed.ts';

const once = onStillTree(repeatable(requests));

/**
 * Giao (hoặc điều chỉnh) số biên chế một loại của một năm mà đơn vị giữ cho mình: phần thêm lấy từ nơi đã giao (hoặc cấp trên
 * gần nhất đang có biên chế loại đó; không có thì là số ngoài cây giao vào), phần bớt trả lại nơi đã giao. Số cũ còn tra cứu được.
 */
export const setQuota = async (input: SetQuotaInput, { inSession, standing }: Context) => {
  const { accountId } = await standing();
  return inSession((tx) =>
    once(
      tx,
      { accountId, requestId: input.requestId, operation: 'setQuota', input },
      async () => {
        const { year, kind, effectiveOn } = input;
        const refused = refuseAssigned(input.assigned) ?? refuseQuotaYear(year, effectiveOn) ?? refuseDocument('decision', input.decision);
        if (refused) return refused;
        const unit = await units.lock(tx, input.unitId);
        if (!unit) return notFound('unitId');
        if (unit.version !== input.expectedVersion) return versionConflict(unit.version);
        const early = await refuseUnitOn(tx, unit.id, effectiveOn);
        if (early) return early;
        const pools = { year, kind };
        const present = await quotas.findOpen(tx, { unitId: unit.id, ...pools });
        if (present && effectiveOn <= present.validFrom) return changeTooEarly(effectiveOn, present.validFrom);

        const usualGiver = await ledger.findGiver(tx, unit.unitNo, pools, effectiveOn);
        const known = await ledger.findEntries(tx, [unit.unitNo], pools);
        const givers = [...new Set([usualGiver, ...known.map(({ giverNo }) => giverNo)])].filter((no) => no !== null);
        await ledger.lock(tx, [unit.unitNo, ...givers], kind);
        const entries = await ledger.findEntries(tx, [unit.unitNo, ...givers], pools);
        const asked = hundredths(input.assigned);
        const before = standingOn(entries, unit.unitNo, effectiveOn);
        // Fewer of a kind that has ended is how it is wound up.
        const retired = asked > before.own ? await refuseKind(tx, kind, effectiveOn) : null;
        if (retired) return retired;
        const more = entriesToKeep(entries, { unitNo: unit.unitNo, effectiveOn }, asked, usualGiver);
        if (!more) {
          const { id, name } = await ledger.findNamed(tx, unit.unitNo, effectiveOn);
          const { pool, delegated } = before;
          return poolExceeded({
            ...{ holderId: id, holderName: name, kind, pool: postsText(pool), delegated: postsText(delegated) },
            ...{ asked: postsText(before.own - asked), askedById: id, shortOn: effectiveOn },
          });
        }
        const others = more.flatMap(({ giverNo }) => giverNo ?? []);
        if (others.length > 0 && !(await ledger.mayDelegate(tx, [unit.unitNo, ...others]))) return notFound('unitId');

        const decision = await decisions.record(tx, input.decision);
        // More than before of the same year is never refused, also where it does not yet suffice for all who serve.
        const raised = before.own > 0 && asked > before.own;
        const moved = await movePosts(tx, {
          ...{
            ...pools,
            effectiveOn,
            entries,
            more,
            asked: Math.abs(asked - before.own),
            askedById: unit.id,
            decision,
            account: accountId,
          },
          reduced: [
            ...(raised ? [] : [unit.unitNo]),
            ...more.filter(({ entry }) => entry === 'DELEGATE').flatMap(({ giverNo }) => giverNo ?? []),
          ],
        });
        if (isRefusal(moved)) return moved;
        await audit(tx, 'setQuota', 'Unit', [unit.id], { ...pools, before: present?.assigned ?? null, after: input.assigned });
        await units.nextVersion(tx, unit.id);
        return { unitId: unit.id };
      },
      (done) => unitChanged(tx, done),
    ),
  );
};
