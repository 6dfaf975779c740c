export { type JobProgress, jobProgress } from './job-progress.ts';
export { type OpenedServices, openServices, type OpenServicesOptions, withFiles } from './open.ts';
export { lockOrganization } from './lock-organization.ts';
export { lockRegister } from './lock-register.ts';
export { type Page, pageFields, pageOf, readCursor, writeCursor } from './page.ts';
export {
  type AuditRecord,
  auditRow,
  type JobRecord,
  type OutboxRecord,
  writeAudit,
  writeJob,
  writeOutbox,
} from './records.ts';
export type { FilesContext, ServiceContext } from './service-context.ts';
export { requireKind, targetClient } from './target.ts';
