import { noteReading } from '@hoso/db/reading.ts';
import type { InSession } from '@hoso/db/session.ts';
import type { Identity } from '@hoso/shared/caller.ts';
import * as persons from '../repository/persons.ts';

type Reader = { readonly inSession: InSession; readonly read: InSession; readonly identity: () => Promise<Identity | null> };

/** Records of people in sight. Whose record is opened by a consent finds that it was, by whom and what for; daily work leaves no entry. */
export const readRecords = async (ids: readonly string[], { inSession, read, identity }: Reader) => {
  if (!(await identity())?.permissions.has('accounts.consent.use')) return read((tx) => persons.findRecords(tx, ids));
  return inSession(async (tx) => {
    const records = await persons.findRecords(tx, ids);
    const opened = records.map(({ personId }) => personId);
    await noteReading(tx, 'readRecord', 'personnel.record.read', opened, { consentedOnly: true });
    return records;
  });
};
