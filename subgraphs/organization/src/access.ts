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
  },
  Mutation: {
    createUnit: can('organization.unit.write'),
    renameUnit: can('organization.unit.write'),
    moveUnit: can('organization.unit.write'),
    setQuota: can('organization.quota.write'),
    recordProcedureEvent: can('organization.obligation.write'),
    completeObligation: can('organization.obligation.write'),
    waiveObligation: can('organization.obligation.waive'),
    recomputeObligations: can('organization.obligation.schedule'),
  },
  entities: { Unit: can('organization.unit.read'), Viewer: signedIn },
  fields: {
    Unit: {
      quotas: can('organization.quota.read'),
      obligations: can('organization.obligation.read'),
      obligationCounts: can('organization.obligation.read'),
      timeliness: can('organization.obligation.read'),
    },
    Viewer: { obligations: can('organization.obligation.read') },
  },
};
