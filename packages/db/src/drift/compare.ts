import type { ActualTable } from './actual.ts';
import { TABLE_COLLATION } from './collation.ts';
import { PARTITIONED_TABLES } from './partitions.ts';
import type { Column, Table } from './table.ts';

/**
 * Compares what the schema describes with what the migrations made.
 * @returns one sentence per difference; empty when they agree.
 */
export function driftBetween(expected: readonly Table[], actual: readonly ActualTable[]): string[] {
  const there = new Map(actual.map((table) => [table.name, table]));
  const wanted = new Set(expected.map((table) => table.name));
  return [
    ...actual.filter(({ name }) => !wanted.has(name)).map(({ name }) => `${name}: only in the database`),
    ...expected.flatMap((table) => {
      const known = there.get(table.name);
      return known === undefined ? [`${table.name}: only in the schema`] : tableDrift(table, known);
    }),
  ];
}

function tableDrift(expected: Table, actual: ActualTable): string[] {
  const found = [
    ...columnDrift(expected.columns, actual.columns),
    ...listDrift('key', expected.keys.map(keyText), actual.keys.map(keyText)),
    ...listDrift('foreign key', expected.foreignKeys.map(linkText), actual.foreignKeys.map(linkText)),
    ...valueDrift('engine', 'InnoDB', actual.engine),
    ...valueDrift('collation', TABLE_COLLATION, actual.collation),
    ...valueDrift(
      'partitioning',
      splitText(PARTITIONED_TABLES.get(expected.name)),
      splitText(actual.partitioning),
    ),
  ];
  return found.map((sentence) => `${expected.name}: ${sentence}`);
}

function columnDrift(expected: readonly Column[], actual: readonly Column[]): string[] {
  const there = new Map(actual.map((column) => [column.name, column]));
  const wanted = new Set(expected.map((column) => column.name));
  return [
    ...actual
      .filter(({ name }) => !wanted.has(name))
      .map(({ name }) => `column ${name} only in the database`),
    ...expected.flatMap((column) => {
      const known = there.get(column.name);
      if (known === undefined) return [`column ${column.name} only in the schema`];
      return valueDrift(`column ${column.name}`, columnText(column), columnText(known));
    }),
  ];
}

function columnText({ type, nullable, default: fallback, collation }: Column): string {
  return [
    type,
    nullable ? 'null' : 'not null',
    `default ${fallback ?? '–'}`,
    collation ?? 'no collation',
  ].join(', ');
}

const keyText = (key: Table['keys'][number]) => `${key.kind} (${key.columns.join(', ')})`;

const linkText = (key: Table['foreignKeys'][number]) =>
  `(${key.columns.join(', ')}) to ${key.table} (${key.references.join(', ')}) on delete ${key.onDelete}`;

const splitText = (split: { readonly method: string; readonly expression: string } | null | undefined) =>
  split ? `${split.method} ${split.expression}` : 'none';

function listDrift(what: string, expected: readonly string[], actual: readonly string[]): string[] {
  return [
    ...expected.filter((text) => !actual.includes(text)).map((text) => `${what} ${text} only in the schema`),
    ...actual
      .filter((text) => !expected.includes(text))
      .map((text) => `${what} ${text} only in the database`),
  ];
}

function valueDrift(what: string, expected: string, actual: string): string[] {
  return expected === actual ? [] : [`${what} is ${actual}, must be ${expected}`];
}
