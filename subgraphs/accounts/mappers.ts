export const mappers = {
  Viewer: './repository/accounts.ts#ViewerRow',
  Grant: './repository/grants.ts#GrantRow',
  Session: './repository/sessions.ts#SessionRow',
  AuditEntry: './repository/audit.ts#AuditRow',
  Notice: './repository/inbox.ts#NoticeRow',
};
