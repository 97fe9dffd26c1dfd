/** A column of keyed indexes: equal for equal values, and nothing else. */
type IndexColumns = {
  readonly column: string;
  /** Holds the index under the key that comes next, while the index key rotates; otherwise null. */
  readonly next: string;
  /** Where the index is noted besides: table and column, that a rotation translates along. */
  readonly notedIn: { readonly table: string; readonly column: string; readonly alone: readonly string[] };
};

export type SealedColumn = {
  readonly schema: 'personnel' | 'accounts';
  readonly table: string;
  readonly rowId: string;
  readonly column: string;
  /** Held the values before they were sealed; always null since, by the constraint. Without one values were never plain. */
  readonly plain: string | null;
  readonly constraint: string;
  /** The keyed index of a unique value. */
  readonly index: IndexColumns | null;
};

/** The 12-digit personal number. */
export const IDENTITY_NUMBER: SealedColumn = {
  ...{ schema: 'personnel', table: 'personnel.identity_number', rowId: 'person_id' },
  ...{ column: 'number_sealed', plain: 'number', constraint: 'identity_number_sealed' },
  index: {
    column: 'number_index',
    next: 'number_index_next',
    notedIn: { table: 'personnel.foreign_number', column: 'number', alone: ['account_id', 'tried_on'] },
  },
};

/** Where an account is told by e-mail. */
export const MAIL_ADDRESS: SealedColumn = {
  ...{ schema: 'accounts', table: 'accounts.mail_address', rowId: 'account_id' },
  ...{ column: 'address_sealed', plain: 'address', constraint: 'mail_address_sealed', index: null },
};

/** What the codes of a second factor are made of. */
export const SECOND_FACTOR_SECRET: SealedColumn = {
  ...{ schema: 'accounts', table: 'accounts.second_factor', rowId: 'id' },
  ...{ column: 'secret_sealed', plain: null, constraint: 'second_factor_sealed', index: null },
};

/** Columns whose values are sealed before they reach the database: the one list that loading, starting and rotating go by. */
export const SEALED_COLUMNS: readonly SealedColumn[] = [IDENTITY_NUMBER, MAIL_ADDRESS, SECOND_FACTOR_SECRET];

/** Schemas that hold sealed values; each has keys of its own in its table `field_key`. */
export const SEALED_SCHEMAS = [...new Set(SEALED_COLUMNS.map(({ schema }) => schema))];
export type SealedSchema = SealedColumn['schema'];

export const columnsOf = (schema: string): readonly SealedColumn[] => SEALED_COLUMNS.filter((column) => column.schema === schema);
