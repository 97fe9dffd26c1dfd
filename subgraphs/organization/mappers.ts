export const mappers = {
  Unit: './repository/units.ts#UnitRow',
  Quota: './repository/quotas.ts#QuotaRow',
  JobPosition: './repository/job-positions.ts#JobPositionRow',
  UnitKind: './repository/kinds.ts#UnitKindRow',
  Reorganisation: './repository/reorganisations.ts#ReorganisationRow',
  ReorganisationReport: './operations/reorganisation-report.ts#Report',
  ReorganisedUnit: './operations/reorganisation-report.ts#ReportedUnit',
  ReorganisedFlow: './operations/reorganisation-report.ts#ReportedFlow',
  ReorganisationProblem: './domain/reorganisation-problem.ts#Problem',
  Succession: './repository/successions.ts#SuccessionRow',
  ReconciliationRow: './repository/successions.ts#ReconciliationPair',
};
