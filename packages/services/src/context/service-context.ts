import type { Database } from '@koreshok/db';
import type { Clock } from '@koreshok/domain';
import type { FileStore } from '@koreshok/integrations/files';
import type { LeakedPasswords } from '@koreshok/integrations/leaked-passwords';

/** What every service stands on. Services that need more of the outside world name it in their own input. */
export interface ServiceContext {
  readonly database: Database;
  readonly clock: Clock;
  /** All passwords known from leaks, where the installation has such a list; the shipped one is asked in any case. */
  readonly leakedPasswords?: LeakedPasswords;
}

/** What services that keep or read files stand on. */
export interface FilesContext extends ServiceContext {
  readonly files: FileStore;
}
