import { sql } from 'drizzle-orm';
import { check, date, foreignKey, index, integer, primaryKey, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { accounts, accountTable } from './accounts.ts';
import { bytes, id } from './columns.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true });

/** News for the accounts of a unit and of all below it. A review campaign is news with days, shown on the main screen between them. */
export const news = accounts.table(
  'news',
  {
    id: id(),
    unitId: uuid('unit_id').notNull(),
    unitNo: integer('unit_no').notNull(),
    kind: text().notNull(),
    title: text().notNull(),
    body: text().notNull(),
    opensOn: date('opens_on'),
    closesOn: date('closes_on'),
    state: text().notNull().default('DRAFT'),
    authorId: uuid('author_id')
      .notNull()
      .references(() => accountTable.id),
    publishedAt: instant('published_at'),
    withdrawnAt: instant('withdrawn_at'),
    withdrawnBecause: text('withdrawn_because'),
    version: integer().notNull().default(1),
  },
  (table) => [
    unique('news_of_unit').on(table.id, table.unitNo),
    index('news_published')
      .on(table.publishedAt, table.id)
      .where(sql`${table.state} = 'PUBLISHED'`),
    index('news_unit').on(table.unitNo),
    check('news_kind', sql`${table.kind} in ('NEWS', 'REVIEW_CAMPAIGN')`),
    check(
      'news_texts',
      sql`length(${table.title}) between 1 and 300 and length(${table.body}) between 1 and 20000 and length(${table.withdrawnBecause}) <= 2000`,
    ),
    check(
      'news_campaign_days',
      sql`case ${table.kind} when 'REVIEW_CAMPAIGN' then ${table.closesOn} >= ${table.opensOn} and ${table.opensOn} is not null and ${table.closesOn} is not null
      else ${table.opensOn} is null and ${table.closesOn} is null end`,
    ),
    check(
      'news_state',
      sql`(${table.state} = 'DRAFT' and ${table.publishedAt} is null and ${table.withdrawnAt} is null)
      or (${table.state} = 'PUBLISHED' and ${table.publishedAt} is not null and ${table.withdrawnAt} is null)
      or (${table.state} = 'WITHDRAWN' and ${table.publishedAt} is not null and ${table.withdrawnAt} is not null and ${table.withdrawnBecause} is not null)`,
    ),
  ],
);

/** Files of news, kept in the database: under the same policies, in the same backup. */
export const newsFiles = accounts.table(
  'news_file',
  {
    id: id(),
    newsId: uuid('news_id').notNull(),
    unitNo: integer('unit_no').notNull(),
    name: text().notNull(),
    mediaType: text('media_type').notNull(),
    size: integer().notNull(),
    sha256: bytes().notNull(),
    /** Null once the file was taken off the draft; size and hash stay. */
    content: bytes(),
    addedAt: instant('added_at').notNull().defaultNow(),
    removedAt: instant('removed_at'),
  },
  (table) => [
    foreignKey({ name: 'news_file_of', columns: [table.newsId, table.unitNo], foreignColumns: [news.id, news.unitNo] }),
    unique('news_file_named').on(table.newsId, table.name),
    check('news_file_name', sql`length(${table.name}) between 1 and 200`),
    check('news_file_size', sql`${table.size} between 1 and 5000000 and ${table.size} = octet_length(${table.content})`),
    check('news_file_removed', sql`(${table.content} is null) = (${table.removedAt} is not null)`),
    check('news_file_hash', sql`${table.sha256} = sha256(${table.content})`),
    check(
      'news_file_type',
      sql`${table.mediaType} in ('application/pdf', 'image/png', 'image/jpeg', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')`,
    ),
  ],
);

/** Who has read which news. */
export const newsReadings = accounts.table(
  'news_reading',
  {
    newsId: uuid('news_id')
      .notNull()
      .references(() => news.id),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accountTable.id),
    readAt: instant('read_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.newsId, table.accountId] })],
);
