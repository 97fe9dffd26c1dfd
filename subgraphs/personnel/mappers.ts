export const mappers = {
  Person: './repository/persons.ts#PersonRow',
  Assignment: './repository/assignments.ts#AssignmentRow',
  PersonnelDecision: './repository/decisions.ts#DecisionRow',
  StaffRowProblem: './domain/row-problem.ts#RowProblem',
  StaffImportWarning: './domain/quota-warning.ts#StaffListWarning',
};
