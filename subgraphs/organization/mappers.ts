export const mappers = {
  Unit: './repository/units.ts#UnitRow',
  Quota: './repository/quotas.ts#QuotaRow',
  JobPosition: './repository/job-positions.ts#JobPositionRow',
  UnitKind: './repository/kinds.ts#UnitKindRow',
  Catalog: './repository/catalogs.ts#CatalogRow',
  CatalogEntry: './repository/catalogs.ts#CatalogEntryRow',
  CatalogWording: './repository/catalogs.ts#CatalogWordingRow',
  CatalogRowProblem: './domain/catalog-row.ts#CatalogProblem',
  RequiredField: './repository/required-fields.ts#RequiredFieldRow',
};
