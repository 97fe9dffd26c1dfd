export const mappers = {
  Unit: './repository/units.ts#UnitRow',
  Quota: './repository/quotas.ts#QuotaRow',
  JobPosition: './repository/job-positions.ts#JobPositionRow',
  UnitKind: './repository/kinds.ts#UnitKindRow',
};
