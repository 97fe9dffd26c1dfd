import { type Access, can } from '@hoso/shared/access.ts';

/** Who may call what. Rows are the database's to decide. */
export const access: Access = {
  Query: {
    courses: can('training.catalog.read'),
    course: can('training.catalog.read'),
    courseCategories: can('training.catalog.read'),
    openCalls: can('training.catalog.read'),
  },
  entities: { Person: can('training.hours.read') },
};
