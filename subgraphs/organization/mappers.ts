export const mappers = {
  Unit: './repository/units.ts#UnitRow',
  Quota: './repository/quotas.ts#QuotaRow',
  JobPosition: './repository/job-positions.ts#JobPositionRow',
  QuotaReport: './domain/quota-report.ts#ReportedTree',
  QuotaReportRow: './domain/quota-report.ts#ReportedRow',
  Vacancy: './domain/quota-report.ts#QuotaBalance',
  QuotaLedgerEntry: './repository/quota-ledger.ts#LedgerRow',
  GradeShares: './domain/grade-shares.ts#PositionShares',
  PostReservation: './repository/reservations.ts#ReservationRow',
  PoolExceeded: './domain/quota-refusals.ts#PoolExceededFacts',
  QuotaBelowOccupied: './domain/quota-refusals.ts#BelowOccupiedFacts',
  UnitKind: './repository/kinds.ts#UnitKindRow',
};
