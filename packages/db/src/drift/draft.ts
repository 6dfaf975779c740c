import { TABLE_COLLATION } from './collation.ts';
import { PARTITIONED_TABLES } from './partitions.ts';
import type { Column, Table } from './table.ts';

/** A first draft of CREATE TABLE statements for a new migration; a person reads and edits it. */
export function draftCreateTables(tables: readonly Table[]): string {
  const creates = tables.map(createTable);
  const links = tables.flatMap(addForeignKeys);
  return [...creates, ...links].join('\n\n');
}

const quoted = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(', ');

function createTable(table: Table): string {
  const lines = table.columns.map(columnLine);
  for (const key of table.keys) {
    if (key.kind === 'primary') lines.push(`PRIMARY KEY (${quoted(key.columns)})`);
    if (key.kind === 'unique')
      lines.push(`UNIQUE KEY \`${keyName(table, key.columns, 'key')}\` (${quoted(key.columns)})`);
    if (key.kind === 'index')
      lines.push(`KEY \`${keyName(table, key.columns, 'idx')}\` (${quoted(key.columns)})`);
  }
  const partitioning = PARTITIONED_TABLES.get(table.name);
  const tail =
    partitioning === undefined
      ? ''
      : partitioning.method === 'KEY'
        ? `\nPARTITION BY KEY (${partitioning.expression}) PARTITIONS 32`
        : `\nPARTITION BY RANGE (${partitioning.expression}) (PARTITION p000000 VALUES LESS THAN (1))`;
  return `CREATE TABLE \`${table.name}\` (\n  ${lines.join(',\n  ')}\n) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE ${TABLE_COLLATION}${tail};`;
}

function columnLine(column: Column): string {
  const type = column.type
    .replace(/^(int|tinyint|smallint|bigint)\(\d+\)/, (whole, kind: string) =>
      whole === 'tinyint(1)' ? whole : kind,
    )
    .toUpperCase()
    .replace(/^ENUM.*/s, column.type.replace(/^enum/, 'ENUM'));
  const collation =
    column.collation === null || column.collation === TABLE_COLLATION
      ? ''
      : ` CHARACTER SET ${column.collation.split('_')[0]} COLLATE ${column.collation}`;
  const fallback = column.default === null ? '' : ` DEFAULT '${column.default}'`;
  return `\`${column.name}\` ${type}${collation}${column.nullable ? ' NULL' : ' NOT NULL'}${fallback}`;
}

function addForeignKeys(table: Table): string[] {
  if (table.foreignKeys.length === 0) return [];
  const lines = table.foreignKeys.map(
    (key) =>
      `ADD CONSTRAINT \`${keyName(table, key.columns, 'fkey')}\` FOREIGN KEY (${quoted(key.columns)}) REFERENCES \`${key.table}\` (${quoted(key.references)}) ON DELETE ${key.onDelete} ON UPDATE RESTRICT`,
  );
  return [`ALTER TABLE \`${table.name}\`\n  ${lines.join(',\n  ')};`];
}

const keyName = (table: Table, columns: readonly string[], suffix: string) =>
  `${table.name}_${columns.join('_')}_${suffix}`.slice(0, 64);
