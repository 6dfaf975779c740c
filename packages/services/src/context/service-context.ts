import type { Database } from '@koreshok/db';
import type { Clock } from '@koreshok/domain';
import type { FileStore } from '@koreshok/integrations/files';

/** What every service stands on. Services that need more of the outside world name it in their own input. */
export interface ServiceContext {
  readonly database: Database;
  readonly clock: Clock;
}

/** What services that keep or read files stand on. */
export interface FilesContext extends ServiceContext {
  readonly files: FileStore;
}
