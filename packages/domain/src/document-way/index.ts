export { type RefusalText, refusalText } from './refusals.ts';
export {
  DOCUMENT_VERDICTS,
  type DocumentAnswer,
  type DocumentStep,
  type DocumentVerdict,
  type DocumentWayFacts,
  documentWay,
  verdictOf,
} from './way.ts';
