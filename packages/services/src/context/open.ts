import { type Database, openDatabase } from '@koreshok/db';
import { type Clock, systemClock } from '@koreshok/domain';
import { folderFiles } from '@koreshok/integrations/files';
import type { VirusScanner } from '@koreshok/integrations/virus-scanner';
import { scannedFiles } from '../files/scanned.ts';
import type { FilesContext, ServiceContext } from './service-context.ts';

export interface OpenServicesOptions {
  readonly databaseUrl: string;
  readonly poolSize: number;
  readonly clock?: Clock;
}

/** Services on a database of their own, and the way to let go of it. */
export interface OpenedServices extends ServiceContext {
  readonly close: Database['close'];
}

/**
 * Opens the database for an app that reaches it through services alone.
 * @throws Error when it cannot be reached or breaks the session contract.
 */
export async function openServices(options: OpenServicesOptions): Promise<OpenedServices> {
  const database = await openDatabase({ url: options.databaseUrl, poolSize: options.poolSize });
  return { database, clock: options.clock ?? systemClock, close: () => database.close() };
}

/**
 * The same services with a folder to keep files in.
 * @param scanner asked before anything is kept; for processes that take files from outside.
 */
export function withFiles<T extends ServiceContext>(
  services: T,
  folder: string,
  scanner?: VirusScanner,
): T & FilesContext {
  const files = folderFiles(folder);
  return { ...services, files: scanner === undefined ? files : scannedFiles(files, scanner) };
}
