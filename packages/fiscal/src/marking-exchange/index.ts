export { markedItemsOf, noticedItemsOf } from './items.ts';
export {
  type CodeCheck,
  type CodeCheckResult,
  type MarkedItem,
  type MarkedItemResult,
  type MarkingMessage,
  type MarkingResult,
  type MarkingSource,
  markingPaths,
} from './messages.ts';
export {
  parseCodeCheck,
  parseCodeCheckResult,
  parseMarkingMessages,
  parseMarkingResults,
} from './parse.ts';
