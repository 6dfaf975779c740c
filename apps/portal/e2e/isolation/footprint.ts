import type { Connection, RowDataPacket } from 'mysql2/promise';

/** Everything the database holds of somebody: rows and a checksum of their contents, by table. */
export type Footprint = Readonly<Record<string, string>>;

/**
 * Makes the statement that takes a victim's footprint in one go: all rows it owns or that speak of it, and the
 * sessions of its people.
 */
export async function footprintStatement(connection: Connection): Promise<string> {
  const [columns] = await connection.query<RowDataPacket[]>(
    `SELECT TABLE_NAME AS tableName, COLUMN_NAME AS columnName FROM information_schema.COLUMNS
     WHERE TABLE_SCHEMA = DATABASE() ORDER BY TABLE_NAME, ORDINAL_POSITION`,
  );
  const tables = new Map<string, string[]>();
  for (const row of columns) {
    const names = tables.get(String(row['tableName'])) ?? [];
    tables.set(String(row['tableName']), [...names, String(row['columnName'])]);
  }
  return [...tables]
    .flatMap(([table, names]) => ownersOf(table, names).map((owner) => part(table, names, owner)))
    .join(' UNION ALL ');
}

interface Owner {
  readonly column: string;
  readonly ids: ':organization' | ':user';
}

function ownersOf(table: string, names: readonly string[]): Owner[] {
  if (table === 'Organization') return [{ column: 'id', ids: ':organization' }];
  if (table === 'User') return [{ column: 'id', ids: ':user' }];
  return [
    ...(names.includes('organizationId')
      ? [{ column: 'organizationId', ids: ':organization' } as const]
      : []),
    ...(names.includes('userId') ? [{ column: 'userId', ids: ':user' } as const] : []),
  ];
}

function part(table: string, names: readonly string[], { column, ids }: Owner): string {
  const contents = names.map((name) => `COALESCE(HEX(\`${name}\`), '-')`).join(', ');
  return `SELECT '${table} by ${column}' AS part, COUNT(*) AS howMany,
    COALESCE(BIT_XOR(CRC32(CONCAT_WS('|', ${contents}))), 0) AS checksum
    FROM \`${table}\` WHERE \`${column}\` = ${ids}`;
}

/** Takes the footprint of an organization and its person. */
export async function footprintOf(
  connection: Connection,
  statement: string,
  organizationId: string,
  userId: string,
): Promise<Footprint> {
  const [rows] = await connection.query<RowDataPacket[]>(
    { sql: statement, namedPlaceholders: true },
    { organization: organizationId, user: userId },
  );
  return Object.fromEntries(
    rows.map((row) => [String(row['part']), `${String(row['howMany'])} rows, ${String(row['checksum'])}`]),
  );
}

/**
 * How many rows of each table of this database have been written so far; equal texts mean that nothing was written
 * in between. Rows that go with their parent are not counted, but the parent is. Needs a server with `userstat`.
 */
export async function writtenRows(connection: Connection): Promise<string> {
  const [rows] = await connection.query<RowDataPacket[]>(
    `SELECT TABLE_NAME AS name, ROWS_CHANGED AS written FROM information_schema.TABLE_STATISTICS
     WHERE TABLE_SCHEMA = DATABASE() AND ROWS_CHANGED > 0 ORDER BY TABLE_NAME`,
  );
  return rows.map((row) => `${String(row['name'])} ${String(row['written'])}`).join(', ');
}
