export const mappers = {
  Viewer: './repository/accounts.ts#ViewerRow',
  Grant: './repository/grants.ts#GrantRow',
  Session: './repository/sessions.ts#SessionRow',
  AuditEntry: './repository/audit.ts#AuditRow',
  UserGroup: './repository/user-groups.ts#UserGroupRow',
  Consent: './repository/consents.ts#ConsentRow',
  RecordOpening: './repository/consents.ts#OpeningRow',
  AuditTrailEntry: './repository/audit-trail.ts#AuditTrailRow',
  AuditChange: './repository/audit-trail.ts#AuditChangeRow',
  Notice: './repository/inbox.ts#NoticeRow',
};
