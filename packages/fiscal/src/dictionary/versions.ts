/** A version of the fiscal document formats (ФФД) that a document can declare. */
export type FormatVersion = '1.0' | '1.05' | '1.1' | '1.2';

/** A version that has tables of its own; documents of 1.0 are read with those of 1.05. */
export type TableVersion = '1.05' | '1.1' | '1.2';

export const FORMAT_VERSIONS: readonly FormatVersion[] = ['1.0', '1.05', '1.1', '1.2'];
export const TABLE_VERSIONS: readonly TableVersion[] = ['1.05', '1.1', '1.2'];

/** The tables that a document of this version is read with. */
export const tableVersion = (version: FormatVersion): TableVersion => (version === '1.0' ? '1.05' : version);

/** The version that tags 1189, 1190 and 1209 name by a number; undefined for a number without meaning. */
export const formatVersionOfNumber = (number: number): FormatVersion | undefined => {
  if (number === 0) return '1.0';
  return FORMAT_VERSIONS[number - 1];
};

/** The number that stands for the version in tags 1189, 1190 and 1209. */
export const numberOfFormatVersion = (version: FormatVersion): number => FORMAT_VERSIONS.indexOf(version) + 1;
