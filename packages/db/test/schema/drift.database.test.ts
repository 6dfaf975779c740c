import type { Connection } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type ActualTable,
  actualTables,
  driftBetween,
  expectedTables,
  type Table,
} from '../../src/drift/index.ts';
import { createTestDatabase, type TestDatabase } from '../../src/testing/index.ts';

let database: TestDatabase;
let connection: Connection;
let expected: Table[];
let actual: ActualTable[];

beforeAll(async () => {
  database = await createTestDatabase();
  connection = await database.admin();
  await connection.query(`USE \`${database.name}\``);
  expected = await expectedTables();
  actual = await actualTables(connection);
});
afterAll(async () => {
  await connection.end();
  await database.drop();
});

const without = (name: string) => actual.filter((table) => table.name !== name);
const changed = (name: string, change: (table: ActualTable) => ActualTable) =>
  actual.map((table) => (table.name === name ? change(table) : table));

describe('the schema and the migrations', () => {
  test('describe the same tables, columns, keys, links, collations and partitions', () => {
    expect(driftBetween(expected, actual)).toEqual([]);
    expect(actual.length).toBeGreaterThan(30);
  });

  test('a table that only one of them knows is told', () => {
    expect(driftBetween(expected, without('Brand'))).toEqual(['Brand: only in the schema']);
    expect(
      driftBetween(
        expected.filter(({ name }) => name !== 'Brand'),
        actual,
      ),
    ).toEqual(['Brand: only in the database']);
  });

  test('a column of another width, a lost key, a lost link and a lost partition are told', () => {
    const narrow = changed('Receipt', (table) => ({
      ...table,
      columns: table.columns.map((column) =>
        column.name === 'totalSum' ? { ...column, type: 'int(11)' } : column,
      ),
    }));
    expect(driftBetween(expected, narrow)).toEqual([
      'Receipt: column totalSum is int(11), not null, default –, no collation, must be bigint(20), not null, default –, no collation',
    ]);
    const bare = changed('Brand', (table) => ({ ...table, keys: [], foreignKeys: [] }));
    expect(driftBetween(expected, bare)).toHaveLength(4);
    const whole = changed('FiscalDocument', (table) => ({ ...table, partitioning: null }));
    expect(driftBetween(expected, whole)).toEqual([
      'FiscalDocument: partitioning is none, must be RANGE `month`',
    ]);
  });

  test('an index that MariaDB makes for a foreign key is no difference, any other one is', async () => {
    await connection.query('ALTER TABLE Brand ADD KEY Brand_stray_idx (name)');
    expect(driftBetween(expected, await actualTables(connection))).toEqual([
      'Brand: key index (name) only in the database',
    ]);
    await connection.query('ALTER TABLE Brand DROP KEY Brand_stray_idx');
  });
});
