/** A table as both the schema and information_schema can be made to say it. */
export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly keys: readonly Key[];
  readonly foreignKeys: readonly ForeignKey[];
}

export interface Column {
  readonly name: string;
  /** COLUMN_TYPE of information_schema, for example `int(10) unsigned`. */
  readonly type: string;
  readonly nullable: boolean;
  /** The default as text without quotes; null when there is none. */
  readonly default: string | null;
  readonly collation: string | null;
}

export interface Key {
  readonly kind: 'primary' | 'unique' | 'index';
  readonly columns: readonly string[];
}

export interface ForeignKey {
  readonly columns: readonly string[];
  readonly table: string;
  readonly references: readonly string[];
  readonly onDelete: 'RESTRICT' | 'CASCADE';
}
