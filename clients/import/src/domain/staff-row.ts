import type { Category } from './read-category.ts';
import type { PartialDate } from './read-date.ts';
import type { Gender } from './read-identity-number.ts';

/** One person of the list as he is sent in. Dates are 'YYYY-MM-DD'; `coefficient` is a decimal with two places. */
export type StaffRow = {
  row: number;
  familyName: string;
  givenName: string;
  gender: Gender | null;
  dateOfBirth: PartialDate | null;
  identityNumber: string | null;
  section: string | null;
  jobTitle: string | null;
  category: Category | null;
  joinedOn: string | null;
  rankCode: string | null;
  step: number | null;
  coefficient: string | null;
  overgradePercent: number | null;
  payFrom: string | null;
  note: string | null;
};

/** What is wrong with a field of a row, and what to write instead. One problem makes the row bad. */
export type RowProblem = { row: number; field: string; value: string; message: string; mending: string };

/** A value that was not written the ordinary way but could be read safely: what stood there and how it was read. */
export type RowNote = { row: number; field: string; value: string; message: string };
