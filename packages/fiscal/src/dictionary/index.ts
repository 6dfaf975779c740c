export {
  type Contents,
  DOCUMENT_KINDS,
  type DocumentDirection,
  type DocumentGroup,
  type DocumentKind,
  documentKind,
  documentKindByJsonName,
  type FieldRule,
  fieldRules,
  type Obligation,
  STRUCTURE_KINDS,
  type StructureKind,
  structureKind,
} from './contents.ts';
export {
  type Enumeration,
  ENUMERATIONS,
  type EnumerationValue,
  enumerationOfTag,
  valueNames,
} from './enumerations.ts';
export { type TagDefinition, TAGS, type TagType, tagDefinition, tagTypeInFormat10 } from './tag.ts';
export {
  FORMAT_VERSIONS,
  type FormatVersion,
  formatVersionOfNumber,
  numberOfFormatVersion,
  TABLE_VERSIONS,
  type TableVersion,
  tableVersion,
} from './versions.ts';
