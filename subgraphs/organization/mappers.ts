export const mappers = {
  Unit: './repository/units.ts#UnitRow',
  Quota: './repository/quotas.ts#QuotaRow',
  JobPosition: './repository/job-positions.ts#JobPositionRow',
  UnitKind: './repository/kinds.ts#UnitKindRow',
  Obligation: './repository/obligations.ts#ObligationRow',
  UnitObligationCounts: './domain/obligation-tally.ts#UnitTally',
  UnitTimeliness: './domain/obligation-tally.ts#UnitTimelinessTally',
  ObligationEscalation: './repository/obligations.ts#EscalationRow',
};
