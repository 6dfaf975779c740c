import type { Database } from '@koreshok/db';
import type { Clock } from '@koreshok/domain';

/** What every service stands on. Services that need more of the outside world name it in their own input. */
export interface ServiceContext {
  readonly database: Database;
  readonly clock: Clock;
}
