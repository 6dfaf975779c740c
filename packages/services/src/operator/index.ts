export {
  type GetHeldDocumentInput,
  getHeldDocument,
  getHeldDocumentInput,
  type HeldDocumentCard,
  type HeldDocumentRow,
  type ListHeldDocumentsInput,
  listHeldDocuments,
  listHeldDocumentsInput,
} from './held-documents.ts';
export { type BoundedCount, type OperatorOverview, operatorOverview, type RelayQueue } from './overview.ts';
