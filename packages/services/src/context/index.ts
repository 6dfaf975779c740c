export { type OpenedServices, openServices, type OpenServicesOptions } from './open.ts';
export { type Page, pageFields, pageOf, readCursor, writeCursor } from './page.ts';
export { type AuditRecord, auditRow, type OutboxRecord, writeAudit, writeOutbox } from './records.ts';
export type { ServiceContext } from './service-context.ts';
export { requireKind, targetClient } from './target.ts';
