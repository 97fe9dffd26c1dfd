export const mappers = {
  Course: './repository/courses.ts#CourseRow',
  CourseCategory: './repository/courses.ts#CourseCategoryRow',
  EnrolmentCall: './repository/enrolment-calls.ts#EnrolmentCallRow',
  EnrolmentCallConnection: './resolvers/enrolment-call.ts#EnrolmentCallPage',
  Person: './repository/completions.ts#TrainingRecordRow',
  CompletedCourse: './repository/completions.ts#CompletionRow',
};
