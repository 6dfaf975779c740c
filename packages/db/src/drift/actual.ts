import type { Connection, RowDataPacket } from 'mysql2/promise';
import type { Column, ForeignKey, Key, Table } from './table.ts';

/** A table as the database has it, with what Prisma cannot say. */
export interface ActualTable extends Table {
  readonly collation: string;
  readonly engine: string;
  readonly partitioning: { readonly method: string; readonly expression: string } | null;
}

/** The tables of the connection's database; the migration journal is left out. */
export async function actualTables(connection: Connection): Promise<ActualTable[]> {
  const [tables, columns, keys, links, partitions] = await Promise.all([
    rowsOf(connection, TABLES),
    rowsOf(connection, COLUMNS),
    rowsOf(connection, KEYS),
    rowsOf(connection, FOREIGN_KEYS),
    rowsOf(connection, PARTITIONS),
  ]);
  const of = (rows: readonly Row[], table: string) => rows.filter((row) => row['table'] === table);
  return tables.map((table) => {
    const name = textOf(table['table']);
    const foreignKeys = grouped(of(links, name)).map(foreignKeyOf);
    const split = of(partitions, name)[0];
    return {
      name,
      collation: textOf(table['collation']),
      engine: textOf(table['engine']),
      columns: of(columns, name).map(columnOf),
      keys: grouped(of(keys, name))
        .map(keyOf)
        .filter((key) => !servesOnly(key, foreignKeys)),
      foreignKeys: foreignKeys.map(({ name: _name, ...key }) => key),
      partitioning:
        split === undefined
          ? null
          : { method: textOf(split['method']), expression: textOf(split['expression']) },
    };
  });
}

type Row = Readonly<Record<string, unknown>>;

const TABLES = `SELECT TABLE_NAME AS \`table\`, TABLE_COLLATION AS collation, ENGINE AS engine
  FROM information_schema.TABLES
  WHERE TABLE_SCHEMA = DATABASE() AND TABLE_TYPE = 'BASE TABLE' AND TABLE_NAME <> '_prisma_migrations'
  ORDER BY TABLE_NAME`;

const COLUMNS = `SELECT TABLE_NAME AS \`table\`, COLUMN_NAME AS name, COLUMN_TYPE AS type, IS_NULLABLE AS nullable,
    COLUMN_DEFAULT AS fallback, COLLATION_NAME AS collation
  FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() ORDER BY TABLE_NAME, ORDINAL_POSITION`;

const KEYS = `SELECT TABLE_NAME AS \`table\`, INDEX_NAME AS name, NON_UNIQUE AS many, COLUMN_NAME AS \`column\`
  FROM information_schema.STATISTICS WHERE TABLE_SCHEMA = DATABASE()
  ORDER BY TABLE_NAME, INDEX_NAME, SEQ_IN_INDEX`;

const FOREIGN_KEYS = `SELECT k.TABLE_NAME AS \`table\`, k.CONSTRAINT_NAME AS name, k.COLUMN_NAME AS \`column\`,
    k.REFERENCED_TABLE_NAME AS target, k.REFERENCED_COLUMN_NAME AS targetColumn, r.DELETE_RULE AS onDelete
  FROM information_schema.KEY_COLUMN_USAGE k
  JOIN information_schema.REFERENTIAL_CONSTRAINTS r
    ON r.CONSTRAINT_SCHEMA = k.CONSTRAINT_SCHEMA AND r.CONSTRAINT_NAME = k.CONSTRAINT_NAME
    AND r.TABLE_NAME = k.TABLE_NAME
  WHERE k.TABLE_SCHEMA = DATABASE() ORDER BY k.TABLE_NAME, k.CONSTRAINT_NAME, k.ORDINAL_POSITION`;

const PARTITIONS = `SELECT DISTINCT TABLE_NAME AS \`table\`, PARTITION_METHOD AS method,
    PARTITION_EXPRESSION AS expression
  FROM information_schema.PARTITIONS WHERE TABLE_SCHEMA = DATABASE() AND PARTITION_METHOD IS NOT NULL`;

async function rowsOf(connection: Connection, sql: string): Promise<Row[]> {
  const [rows] = await connection.query<RowDataPacket[]>(sql);
  return rows;
}

function columnOf(row: Row): Column {
  return {
    name: textOf(row['name']),
    type: textOf(row['type']),
    nullable: row['nullable'] === 'YES',
    default: defaultOf(row['fallback']),
    collation: row['collation'] === null ? null : textOf(row['collation']),
  };
}

/** MariaDB writes defaults as SQL: quoted texts, bare numbers, the word NULL. */
function defaultOf(value: unknown): string | null {
  if (value === null || value === 'NULL') return null;
  return textOf(value).replace(/^'(.*)'$/s, '$1');
}

interface NamedKey extends Key {
  readonly name: string;
}

function keyOf(rows: readonly Row[]): NamedKey {
  const name = textOf(rows[0]?.['name']);
  return {
    name,
    kind: name === 'PRIMARY' ? 'primary' : Number(rows[0]?.['many']) === 0 ? 'unique' : 'index',
    columns: rows.map((row) => textOf(row['column'])),
  };
}

interface NamedForeignKey extends ForeignKey {
  readonly name: string;
}

function foreignKeyOf(rows: readonly Row[]): NamedForeignKey {
  return {
    name: textOf(rows[0]?.['name']),
    columns: rows.map((row) => textOf(row['column'])),
    table: textOf(rows[0]?.['target']),
    references: rows.map((row) => textOf(row['targetColumn'])),
    onDelete: rows[0]?.['onDelete'] === 'CASCADE' ? 'CASCADE' : 'RESTRICT',
  };
}

/** An index MariaDB made by itself, because a foreign key needs one. */
function servesOnly(key: NamedKey, foreignKeys: readonly NamedForeignKey[]): boolean {
  return key.kind === 'index' && foreignKeys.some((foreign) => foreign.name === key.name);
}

function grouped(rows: readonly Row[]): Row[][] {
  return [...Map.groupBy(rows, (row) => textOf(row['name'])).values()];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : String(value);
}
