export const mappers = {
  Person: './repository/persons.ts#PersonRow',
  Assignment: './repository/assignments.ts#AssignmentRow',
  PersonnelDecision: './repository/decisions.ts#DecisionRow',
  Post: './repository/additional-posts.ts#PostRow',
  RankProblem: './domain/position-terms.ts#RankWarning',
  StaffRowProblem: './domain/row-problem.ts#RowProblem',
  StaffImportWarning: './domain/quota-warning.ts#StaffListWarning',
  Signer: './operations/signer-for.ts#SignerRow',
  AssignmentEnding: './repository/post-endings.ts#EndingRow',
};
