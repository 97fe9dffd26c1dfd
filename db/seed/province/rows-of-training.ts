import type { Cell } from '../copy-rows.ts';
import { stableUuid } from './random.ts';
import type { TableRows } from './rows-of-units.ts';
import type { Province } from './world.ts';

/** The catalog of courses, which completions refer to: it goes before the people. */
export const rowsOfCourses = ({ courses }: Province): readonly TableRows[] => [
  {
    table: 'training.course',
    columns: ['id', 'code', 'title', 'category', 'hours', 'organiser', 'valid_from'],
    rows: courses.map(({ id, code, title, category, hours }) => [
      id,
      code,
      title,
      category,
      hours,
      'Trường Chính trị Nguyễn Văn Linh',
      '2020-01-01',
    ]),
  },
];

/** Calls with who enrolled, entered by his office: they go after the people. */
export const rowsOfCalls = ({ courses, calls, units, request: { seed } }: Province): readonly TableRows[] => {
  const courseId = new Map(courses.map(({ code, id }) => [code, id]));
  const unitNo = new Map(units.map((unit) => [unit.code, unit.unitNo]));
  return [
    {
      table: 'training.enrolment_call',
      columns: ['id', 'course_id', 'title', 'opens_on', 'closes_on', 'starts_on', 'ends_on', 'seats'],
      rows: calls.map(({ id, courseCode, title, opensOn, closesOn, startsOn, endsOn, seats }) => [
        id,
        courseId.get(courseCode)!,
        title,
        opensOn,
        closesOn,
        startsOn,
        endsOn,
        seats,
      ]),
    },
    {
      table: 'training.enrolment',
      columns: ['id', 'call_id', 'person_id', 'unit_no', 'enrolled_on'],
      rows: calls.flatMap(({ id, enrolments }) =>
        enrolments.map(({ personKey, personId, enrolledOn }, order): readonly Cell[] => [
          stableUuid(seed, 'enrolment', `${id}/${personKey}`, order),
          id,
          personId,
          unitNo.get(personKey.split('#')[0]!)!,
          enrolledOn,
        ]),
      ),
    },
  ];
};
