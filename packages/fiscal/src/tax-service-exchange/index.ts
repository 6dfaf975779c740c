export {
  type DocumentReference,
  type DocumentResult,
  type ExchangeRefusal,
  type ExchangeStatus,
  exchangePaths,
  exchangeStatuses,
  type JsonObject,
  maxExchangeDocuments,
  type OperatorNotice,
  type ResultsAnswer,
  requestIdOf,
  type StatusRequest,
  type SubmitRequest,
  type SubmittedDocument,
} from './messages.ts';
export { ExchangeFormatError } from './body.ts';
export {
  parseNotice,
  parseNoticeReceipt,
  parseResultsAnswer,
  parseStatusRequest,
  parseSubmitRequest,
} from './parse.ts';
export { type DocumentToSubmit, writeSubmitRequest } from './write.ts';
