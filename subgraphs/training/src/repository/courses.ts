import { courseCategories, courses } from '@hoso/db/schema/training.ts';
import type { Tx } from '@hoso/db/session.ts';
import { anyOf, build, inForceOn, statement } from '@hoso/db/statement.ts';
import { sql } from 'drizzle-orm';

export type CourseRow = {
  id: string;
  code: string;
  title: string;
  category: string;
  hours: number;
  organiser: string;
  validFrom: string;
  validTo: string | null;
};
export type CourseCategoryRow = { code: string; name: string };

const course = {
  id: courses.id,
  code: courses.code,
  title: courses.title,
  category: courses.category,
  hours: courses.hours,
  organiser: courses.organiser,
  validFrom: courses.validFrom,
  validTo: courses.validTo,
};

const byIds = statement<{ ids: readonly string[] }>()(build.select(course).from(courses).where(anyOf(courses.id, 'ids')));
export const findByIds = (tx: Tx, ids: readonly string[]): Promise<CourseRow[]> => byIds(tx, { ids });

const offered = statement<{ asOf: string }>()(
  build
    .select(course)
    .from(courses)
    .where(inForceOn(courses, 'asOf'))
    .orderBy(courses.category, sql`${courses.title} collate "vi-x-icu"`, courses.id),
);
/** The catalog as it stands on a date, by category and title. */
export const findOffered = (tx: Tx, asOf: string): Promise<CourseRow[]> => offered(tx, { asOf });

const categories = statement()(
  build
    .select({ code: courseCategories.code, name: courseCategories.name })
    .from(courseCategories)
    .orderBy(sql`${courseCategories.name} collate "vi-x-icu"`, courseCategories.code),
);
export const findCategories = (tx: Tx): Promise<CourseCategoryRow[]> => categories(tx, {});
