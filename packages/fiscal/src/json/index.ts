export {
  JsonNumber,
  type JsonObject as ExactJsonObject,
  type JsonValue as ExactJsonValue,
  parseExactJson,
} from './exact.ts';
export { nameOfTag, tagOfName } from './names.ts';
export { type DocumentFromJson, documentFromJson } from './read.ts';
export { type DocumentJsonOptions, documentToJson, documentToJsonBytes, fieldsToJson } from './write.ts';
