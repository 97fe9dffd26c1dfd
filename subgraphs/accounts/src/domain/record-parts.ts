import type { Permission } from '@hoso/shared/permissions.ts';

/** What a consent opens of a record, and the permission that each part is read by. Whoever reads a part sees whose it is. */
const PERMISSION_OF = {
  DIRECTORY: 'personnel.directory.read',
  RECORD: 'personnel.record.read',
  IDENTITY_NUMBER: 'personnel.identity.read',
  PAY: 'payroll.pay.read',
  TRAINING: 'training.hours.read',
} as const satisfies Record<string, Permission>;
export type RecordPart = keyof typeof PERMISSION_OF;

/** Permissions that open these parts: always the directory too, for a record has a name on it. */
export const permissionsOf = (parts: readonly RecordPart[]): Permission[] => [
  ...new Set([PERMISSION_OF.DIRECTORY, ...parts.map((part) => PERMISSION_OF[part])]),
];

/** The part that a permission opens; null for one that opens none. */
export const partOf = (permission: string): RecordPart | null =>
  (Object.keys(PERMISSION_OF) as RecordPart[]).find((part) => PERMISSION_OF[part] === permission) ?? null;
