import { type SQL, sql } from 'drizzle-orm';
import { customType, date, uuid } from 'drizzle-orm/pg-core';

/** Text that sorts as Vietnamese names sort: tones and đ, ơ, ư in their places. */
export const vietnameseText = customType<{ data: string }>({ dataType: () => 'text collate "vi-x-icu"' });

export const dateRange = customType<{ data: string }>({ dataType: () => 'daterange' });
export const integerRange = customType<{ data: string }>({ dataType: () => 'int4range' });
export const timestampRange = customType<{ data: string }>({ dataType: () => 'tstzrange' });
/** A transaction's number that never comes again in one cluster; as text, since it has 64 bits. */
export const transactionId = customType<{ data: string }>({ dataType: () => 'xid8' });
export const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

/** Ids are UUIDv7: opaque outside, in order of creation inside. */
export const id = () =>
  uuid()
    .primaryKey()
    .default(sql`uuidv7()`);

/** A fact in force: `[validFrom, validTo)`; an open end means "until another decision says otherwise". */
export const period = () => ({
  validFrom: date('valid_from').notNull(),
  validTo: date('valid_to'),
  validDuring: dateRange('valid_during')
    .notNull()
    .generatedAlwaysAs(sql`daterange(valid_from, valid_to)`),
});

/** Text folded for search: lower case, no tones, đ as d. The same rule as `fold` in shared/names.ts. */
export const foldedText = (text: SQL) =>
  sql`lower(translate(regexp_replace(normalize(${text}, NFD), '[\\u0300-\\u036F]', '', 'g'), 'đĐ', 'dd'))`;
