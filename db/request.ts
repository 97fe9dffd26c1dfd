import type { Caller } from '@hoso/shared/caller.ts';
import type { IsoDate } from '@hoso/shared/dates.ts';
import { tooLarge, unauthenticated } from '@hoso/shared/errors.ts';
import { identityOf } from './identity.ts';
import { readsIn } from './read.ts';
import { inSession, type InSession, type Pool } from './session.ts';

/** Readings one request may ask for: several times what our programs ask, about a second of work. Loaders ask once for many. */
const MOST_READINGS = 2_000;

/** Readings as they are, up to so many: lists that multiply (`children { children { timeliness } }`, thirty times under aliases) end with a refusal. */
const counted = (read: InSession): InSession => {
  let asked = 0;
  return (work) =>
    ++asked <= MOST_READINGS
      ? read(work)
      : Promise.reject(
          tooLarge({
            vi: `Truy vấn cần quá ${MOST_READINGS} lần đọc dữ liệu: hãy bớt danh sách lồng nhau, bớt bí danh hoặc hỏi từng phần.`,
            en: `The query needs more than ${MOST_READINGS} readings: nest fewer lists, use fewer aliases or ask in parts.`,
          }),
        );
};

/** What the context of every subgraph begins with: who asks, as the database knows him now, and transactions under his session. */
export const openRequest = (pool: Pool, caller: Caller) => {
  const read = counted(readsIn(pool, caller.secret));
  const identity = () => identityOf(caller, read);
  /** Who asks; throws UNAUTHENTICATED without a live session. */
  const standing = async () => {
    const known = await identity();
    if (!known) throw unauthenticated();
    return known;
  };
  let today: Promise<IsoDate> | undefined;
  return {
    caller,
    identity,
    standing,
    inSession: inSession(pool, caller.secret, caller.requestId),
    read,
    legalToday: () => (today ??= standing().then((known) => known.today)),
  };
};
