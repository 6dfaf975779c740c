import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import prismaInternals from '@prisma/internals';
import { collationOf } from './collation.ts';
import type { Column, ForeignKey, Key, Table } from './table.ts';

// The package is CommonJS whose names Node cannot see, so they come through its default export.
const { getDMMF } = prismaInternals;

type Dmmf = Awaited<ReturnType<typeof getDMMF>>;
type Model = Dmmf['datamodel']['models'][number];
type Field = Model['fields'][number];

const SCHEMA_FOLDER = path.join(import.meta.dirname, '../../prisma/schema');

/** The tables the Prisma schema describes, in the terms of information_schema. */
export async function expectedTables(): Promise<Table[]> {
  const names = (await readdir(SCHEMA_FOLDER)).sort();
  const datamodel = await Promise.all(
    names.map(
      async (name): Promise<[string, string]> => [
        name,
        await readFile(path.join(SCHEMA_FOLDER, name), 'utf8'),
      ],
    ),
  );
  const dmmf = await getDMMF({ datamodel });
  const enums = new Map(
    dmmf.datamodel.enums.map((declared) => [declared.name, declared.values.map((value) => value.name)]),
  );
  return dmmf.datamodel.models.map((model) => ({
    name: model.name,
    columns: model.fields.filter((field) => field.kind !== 'object').map((field) => columnOf(field, enums)),
    keys: keysOf(model, dmmf),
    foreignKeys: model.fields.flatMap((field) => foreignKeyOf(field)),
  }));
}

function columnOf(field: Field, enums: ReadonlyMap<string, string[]>): Column {
  const type = columnType(field, enums);
  const isText = /^(char|varchar|enum|tinytext|text|mediumtext|longtext)\b/.test(type);
  return {
    name: field.name,
    type,
    nullable: !field.isRequired,
    default: defaultOf(field),
    collation: isText ? (field.kind === 'enum' ? 'ascii_bin' : collationOf(field.name)) : null,
  };
}

const PLAIN_TYPES: Readonly<Record<string, string>> = {
  UnsignedInt: 'int(10) unsigned',
  UnsignedTinyInt: 'tinyint(3) unsigned',
  UnsignedSmallInt: 'smallint(5) unsigned',
  UnsignedBigInt: 'bigint(20) unsigned',
  BigInt: 'bigint(20)',
  MediumText: 'mediumtext',
  MediumBlob: 'mediumblob',
};

function columnType(field: Field, enums: ReadonlyMap<string, string[]>): string {
  if (field.kind === 'enum') {
    return `enum(${(enums.get(field.type) ?? []).map((value) => `'${value}'`).join(',')})`;
  }
  if (field.type === 'Boolean') return 'tinyint(1)';
  const [native, sizes] = field.nativeType ?? [];
  if (native === undefined || native === null) throw new Error(`${field.name}: a native type is required`);
  const plain = PLAIN_TYPES[native];
  if (plain !== undefined) return plain;
  return `${native.toLowerCase()}(${(sizes ?? []).join(',')})`;
}

function defaultOf(field: Field): string | null {
  if (field.default === undefined || field.default === null) return null;
  if (typeof field.default === 'boolean') return field.default ? '1' : '0';
  return String(field.default);
}

function keysOf(model: Model, dmmf: Dmmf): Key[] {
  return dmmf.datamodel.indexes
    .filter((index) => index.model === model.name)
    .map((index) => {
      const columns = index.fields.map((field) => field.name);
      const kind = index.type === 'id' ? 'primary' : index.type === 'unique' ? 'unique' : 'index';
      return { kind, columns };
    });
}

function foreignKeyOf(field: Field): ForeignKey[] {
  const from = field.relationFromFields ?? [];
  if (from.length === 0) return [];
  return [
    {
      columns: [...from],
      table: field.type,
      references: [...(field.relationToFields ?? [])],
      onDelete: field.relationOnDelete === 'Cascade' ? 'CASCADE' : 'RESTRICT',
    },
  ];
}
