import { type Access, can, signedIn } from '@hoso/shared/access.ts';

/** Who may call what. Rows are the database's to decide. */
export const access: Access = {
  Query: {
    province: can('organization.unit.read'),
    unit: can('organization.unit.read'),
    unitByCode: can('organization.unit.read'),
    unitKinds: can('organization.unit.read'),
    deadlines: signedIn,
    policyWindows: signedIn,
    catalogs: signedIn,
    catalog: signedIn,
    catalogEntry: signedIn,
    requiredFields: signedIn,
    reorganisation: can('organization.reorganisation.read'),
    reorganisations: can('organization.reorganisation.read'),
  },
  Mutation: {
    createUnit: can('organization.unit.write'),
    renameUnit: can('organization.unit.write'),
    moveUnit: can('organization.unit.write'),
    setQuota: can('organization.quota.write'),
    createCatalogEntry: can('organization.catalog.write'),
    renameCatalogEntry: can('organization.catalog.write'),
    retireCatalogEntry: can('organization.catalog.write'),
    importCatalogEntries: can('organization.catalog.write'),
    setRequiredField: can('organization.requirement.write'),
    delegateQuota: can('organization.quota.delegate'),
    returnQuota: can('organization.quota.delegate'),
    reservePost: can('organization.post.reserve'),
    releasePost: can('organization.post.reserve'),
    setJobPosition: can('organization.unit.write'),
    changeUnitKind: can('organization.unit.write'),
    planReorganisation: can('organization.reorganisation.write'),
    executeReorganisation: can('organization.reorganisation.write'),
    cancelReorganisation: can('organization.reorganisation.write'),
  },
  entities: { Unit: can('organization.unit.read'), JobPosition: can('organization.unit.read') },
  fields: {
    Unit: {
      quotas: can('organization.quota.read'),
      quotaReport: can('organization.quota.read'),
      vacancies: can('organization.quota.read'),
      quotaLedger: can('organization.quota.read'),
      gradeShares: can('organization.quota.read'),
    },
  },
};
