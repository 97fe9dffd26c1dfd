import { type Access, can } from '@hoso/shared/access.ts';

/** Who may call what. Rows are the database's to decide. */
export const access: Access = {
  Query: {
    province: can('organization.unit.read'),
    unit: can('organization.unit.read'),
    unitByCode: can('organization.unit.read'),
    unitKinds: can('organization.unit.read'),
    reorganisation: can('organization.reorganisation.read'),
    reorganisations: can('organization.reorganisation.read'),
  },
  Mutation: {
    createUnit: can('organization.unit.write'),
    renameUnit: can('organization.unit.write'),
    moveUnit: can('organization.unit.write'),
    setQuota: can('organization.quota.write'),
    changeUnitKind: can('organization.unit.write'),
    planReorganisation: can('organization.reorganisation.write'),
    executeReorganisation: can('organization.reorganisation.write'),
    cancelReorganisation: can('organization.reorganisation.write'),
  },
  entities: { Unit: can('organization.unit.read') },
  fields: { Unit: { quotas: can('organization.quota.read') } },
};
