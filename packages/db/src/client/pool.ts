import type { PrismaMariaDb } from '@prisma/adapter-mariadb';

type PoolConfig = Exclude<ConstructorParameters<typeof PrismaMariaDb>[0], string>;

/** Driver settings for an address: UTC, utf8mb4, and the statement every fresh session starts with. */
export function poolConfig(
  options: { readonly url: string; readonly poolSize: number },
  setup: string,
): PoolConfig {
  const url = new URL(options.url);
  const socketPath = url.searchParams.get('socketPath');
  return {
    ...(socketPath === null
      ? { host: url.hostname, port: url.port === '' ? 3306 : Number(url.port) }
      : { socketPath }),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: decodeURIComponent(url.pathname.slice(1)),
    connectionLimit: options.poolSize,
    // Waiting longer than this for a free connection means overload, and the caller hears it.
    acquireTimeout: 10_000,
    connectTimeout: 5_000,
    charset: 'utf8mb4',
    collation: 'UTF8MB4_UNICODE_520_CI',
    timezone: 'Z',
    initSql: [setup],
    allowPublicKeyRetrieval: false,
  };
}
