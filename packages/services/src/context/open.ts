import { type Database, openDatabase } from '@koreshok/db';
import { type Clock, systemClock } from '@koreshok/domain';
import { folderFiles } from '@koreshok/integrations/files';
import { leakedPasswordsFile } from '@koreshok/integrations/leaked-passwords';
import type { VirusScanner } from '@koreshok/integrations/virus-scanner';
import { scannedFiles } from '../files/scanned.ts';
import type { FilesContext, ServiceContext } from './service-context.ts';

export interface OpenServicesOptions {
  readonly databaseUrl: string;
  readonly poolSize: number;
  readonly clock?: Clock;
  /** A list of passwords known from leaks, for processes in which people choose theirs. */
  readonly leakedPasswordsFile?: string | undefined;
}

/** Services on a database of their own, and the way to let go of it. */
export interface OpenedServices extends ServiceContext {
  readonly close: Database['close'];
}

/**
 * Opens the database for an app that reaches it through services alone.
 * @throws Error when it cannot be reached or breaks the session contract, and for a list that is none.
 */
export async function openServices(options: OpenServicesOptions): Promise<OpenedServices> {
  const { databaseUrl, poolSize, clock = systemClock, leakedPasswordsFile: list } = options;
  const leaked = list === undefined ? {} : { leakedPasswords: await leakedPasswordsFile(list) };
  const database = await openDatabase({ url: databaseUrl, poolSize });
  const close = async () => {
    await database.close();
    await leaked.leakedPasswords?.close();
  };
  return { database, clock, ...leaked, close };
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
