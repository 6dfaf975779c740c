import type { ContractContent } from '@koreshok/domain';

/** The snapshot a contract was made with; only {@link writeDraft} ever wrote it. */
export function readContent(text: string): ContractContent {
  return JSON.parse(text) as ContractContent;
}
