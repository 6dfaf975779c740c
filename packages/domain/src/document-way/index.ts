export {
  DOCUMENT_VERDICTS,
  type DocumentStep,
  type DocumentVerdict,
  type DocumentWayFacts,
  documentWay,
  verdictOf,
} from './way.ts';
