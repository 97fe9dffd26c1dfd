import { readPeople } from '@hoso/db/reading.ts';
import * as persons from '../repository/persons.ts';

const RECORD = {
  operation: 'readRecord',
  permission: 'personnel.record.read',
  personOf: ({ personId }: persons.RecordRow) => personId,
} as const;

/** Records of people in sight; what is opened by a consent leaves its entry. */
export const readRecords = (ids: readonly string[], reader: Parameters<typeof readPeople>[0]) =>
  readPeople(reader, RECORD, (tx) => persons.findRecords(tx, ids));
