import 'vitest';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Port and socket of the run's own MariaDB. */
    mariadb: { readonly port: number; readonly socket: string };
    /** Statements that make all tables of the newest schema, ready to be run in an empty database. */
    schemaDump: string;
  }
}
