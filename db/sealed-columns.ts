/**
 * Columns whose values are sealed before they reach the database: the one list that loading, starting and rotating go by.
 * `index` holds the keyed index of a unique value; `plain` is the column that held the values before they were sealed.
 */
export const SEALED_COLUMNS = [
  {
    ...{ schema: 'personnel', table: 'personnel.identity_number', rowId: 'person_id' },
    ...{ column: 'number_sealed', index: 'number_index', plain: 'number', constraint: 'identity_number_sealed' },
  },
] as const;
export type SealedColumn = (typeof SEALED_COLUMNS)[number];

/** Schemas that hold sealed values; each has data keys of its own in its table `field_key`. */
export const SEALED_SCHEMAS = [...new Set(SEALED_COLUMNS.map(({ schema }) => schema))];
export type SealedSchema = (typeof SEALED_SCHEMAS)[number];

/** The 12-digit personal number. */
export const IDENTITY_NUMBER: SealedColumn = SEALED_COLUMNS[0];
