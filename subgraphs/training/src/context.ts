import { readPeople } from '@hoso/db/reading.ts';
import { openRequest } from '@hoso/db/request.ts';
import type { Pool } from '@hoso/db/session.ts';
import type { Caller } from '@hoso/shared/caller.ts';
import { byKey, manyByKey, perArgument } from '@hoso/shared/loaders.ts';
import type { ListPosition } from './repository/list-position.ts';
import * as completions from './repository/completions.ts';
import * as courses from './repository/courses.ts';
import * as enrolmentCalls from './repository/enrolment-calls.ts';

/** What somebody completed; read under a consent it leaves its entry. */
const TRAINING = {
  operation: 'readTraining',
  permission: 'training.hours.read',
  personOf: ({ id }: completions.TrainingRecordRow) => id,
} as const;

/** What one request carries. Loaders live as long as it does: another caller must not meet its rows. */
export const createContext = (pool: Pool, caller: Caller) => {
  const request = openRequest(pool, caller);
  const { read } = request;
  return {
    ...request,
    courses: byKey('id', (ids) => read((tx) => courses.findByIds(tx, ids))),
    enrolled: byKey('callId', (ids) => read((tx) => enrolmentCalls.countEnrolled(tx, ids))),
    trainingRecords: byKey('id', (ids) => readPeople(request, TRAINING, (tx) => completions.findTrainingRecords(tx, ids))),
    /** The same page of many people's lists is one query. */
    completionsPage: perArgument((limit: number, after: ListPosition | null) =>
      manyByKey('personId', (ids) => read((tx) => completions.findOfPeople(tx, ids, limit, after))),
    ),
  };
};
export type Context = ReturnType<typeof createContext>;
