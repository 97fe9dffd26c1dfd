import { audit } from '@hoso/db/audit.ts';
import { recordReorganised } from '@hoso/db/procedure-event.ts';
import { repeatable } from '@hoso/db/repeatable.ts';
import { requests } from '@hoso/db/schema/organization.ts';
import type { Tx } from '@hoso/db/session.ts';
import { takePart } from '@hoso/db/take-part.ts';
import { lockTree } from '@hoso/db/tree-lock.ts';
import { notFound, versionConflict } from '@hoso/shared/common-refusals.ts';
import type { IsoDate } from '@hoso/shared/dates.ts';
import type { Context } from '../context.ts';
import { changesOf, peopleMoves } from '../domain/reorganisation-changes.ts';
import { reorganisationBlocked, reorganisationClosed, reorganisationTooEarly } from '../domain/reorganisation-refusals.ts';
import type { ExecuteReorganisationInput } from '../generated.ts';
import * as reorganisations from '../repository/reorganisations.ts';
import * as reorganising from '../repository/reorganising.ts';
import { accountsOf, identitiesOf, prepareReorganisation } from './prepare-reorganisation.ts';

const once = repeatable(requests);

type Asked = {
  readonly id: string;
  readonly expectedVersion: number;
  readonly accountId: string;
  readonly today: IsoDate;
  readonly province: string;
  /** Whoever has it carried out signs it; the service that comes on its day only does what was decided. */
  readonly signs: boolean;
};

/** Carries a plan out in the running transaction: judged anew on the facts of now by the same words as its trial, then done whole. */
export const carryOut = async (tx: Tx, { id, expectedVersion, accountId, today, province, signs }: Asked) => {
  await lockTree(tx);
  const plan = await reorganisations.lock(tx, id);
  if (!plan) return notFound('reorganisationId');
  if (plan.state !== 'PLANNED') return reorganisationClosed(plan.state);
  if (plan.version !== expectedVersion) return versionConflict(plan.version);
  if (plan.effectiveOn > today) return reorganisationTooEarly(plan.effectiveOn);
  const samePerson = signs ? await takePart(tx, { type: 'Reorganisation', id: plan.id }, 'SIGNER') : null;
  if (samePerson) return samePerson;
  const [drawnOn, { drawn }] = await Promise.all([
    reorganising.stateOf(tx, plan.unitNo, plan.effectiveOn),
    prepareReorganisation(tx, plan),
  ]);
  const blocking = drawn.problems.filter(({ blocks }) => blocks);
  if (blocking.length > 0) return reorganisationBlocked(blocking);

  const identityOf = identitiesOf(drawn, await reorganising.foundUnits(tx, drawn.founded.length));
  await reorganising.carryOut(tx, plan.id, changesOf(drawn, identityOf), drawnOn);
  const moves = peopleMoves(drawn, identityOf);
  const went = await reorganising.movePeople(tx, {
    ...moves,
    ...{ effectiveOn: plan.effectiveOn, number: plan.decisionNumber, signedOn: plan.decisionSignedOn },
    ...{ issuer: plan.decisionIssuer, summary: plan.decisionSummary },
  });
  // Their clocks start after they went and before the accounts of the old units end.
  const obligations = await recordReorganised(tx, province, { ...moves, effectiveOn: plan.effectiveOn, today });
  const accounts = await accountsOf(tx, plan, drawn, identityOf, true);
  await reorganisations.close(tx, { id: plan.id, state: 'EXECUTED', by: accountId, reason: null });
  const ended = drawn.ended.map(({ ref }) => ref);
  const touched = [plan.id, ...ended, ...drawn.founded.map(({ ref }) => identityOf(ref).id)];
  await audit(tx, 'executeReorganisation', 'Reorganisation', touched, {
    ...{ effectiveOn: plan.effectiveOn, ended: ended.length, founded: drawn.founded.length, assignmentsMoved: went, obligations },
    accountsWithdrawn: accounts.reduce((sum, { withdrawn }) => sum + withdrawn, 0),
    accountsIssued: accounts.reduce((sum, { issued }) => sum + issued, 0),
  });
  return { id: plan.id };
};

/** Thực hiện phương án do người khác lập, đã đến ngày hiệu lực, trong một giao dịch: hoặc trọn vẹn, hoặc không gì cả và nêu những điều phải sửa. */
export const executeReorganisation = async (input: ExecuteReorganisationInput, { inSession, standing, province }: Context) => {
  const { accountId, today } = await standing();
  const { requestId, reorganisationId: id, expectedVersion } = input;
  return inSession((tx) =>
    once(
      tx,
      { accountId, requestId, operation: 'executeReorganisation', input },
      () => carryOut(tx, { id, expectedVersion, accountId, today, province, signs: true }),
      async (done) => {
        const reorganisation = await reorganisations.find(tx, done.id);
        return reorganisation ? { __typename: 'ReorganisationExecuted' as const, reorganisation } : notFound('reorganisationId');
      },
    ),
  );
};
