export { type BuildDocumentOptions, buildDocument } from './build-document.ts';
export { generateDocument } from './random-document.ts';
