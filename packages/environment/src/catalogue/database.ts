import { databaseUrl, integer, port } from '../kinds.ts';
import { ownSetting, setting, type TextOf } from '../setting.ts';

const demoUrl = (user: string) => (textOf: TextOf) =>
  `mysql://koreshok_${user}:koreshok_${user}@127.0.0.1:${textOf('MARIADB_PORT')}/koreshok`;

/** One database, four users: the migrator alone may change tables. */
export const databaseSettings = {
  MARIADB_PORT: setting({
    kind: port(),
    meaning: 'The port of the private MariaDB that the demonstration starts.',
    readBy: ['supervisor', 'tools'],
    fallback: '7306',
  }),
  MARIADB_BUFFER_POOL_MB: setting({
    kind: integer(64, 65_536),
    meaning: 'The buffer pool and the redo log of the private MariaDB, in megabytes.',
    readBy: ['supervisor', 'tools'],
    fallback: '512',
  }),
  DATABASE_URL_MIGRATOR: ownSetting({
    kind: databaseUrl(),
    meaning: 'The database as the user that creates and changes tables.',
    readBy: ['migrator', 'supervisor', 'tools'],
    inDevelopment: demoUrl('migrator'),
  }),
  DATABASE_URL_GATEWAY: ownSetting({
    kind: databaseUrl(),
    meaning: 'The database as the gateway’s user.',
    readBy: ['gateway', 'supervisor', 'tools'],
    inDevelopment: demoUrl('gateway'),
  }),
  DATABASE_URL_PORTAL: ownSetting({
    kind: databaseUrl(),
    meaning: 'The database as the portal’s user.',
    readBy: ['portal', 'supervisor', 'tools'],
    inDevelopment: demoUrl('portal'),
  }),
  DATABASE_URL_WORKER: ownSetting({
    kind: databaseUrl(),
    meaning: 'The database as the worker’s user.',
    readBy: ['worker', 'supervisor', 'tools'],
    inDevelopment: demoUrl('worker'),
  }),
} as const;
