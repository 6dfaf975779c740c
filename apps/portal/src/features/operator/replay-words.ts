import { counted } from '@koreshok/ui';

import type { HeldReplayProgress } from '@/server/routers/held.ts';

/** What came of an order, in one line: «Принято 12, снова не принято 3.» */
export function replayResult(replay: HeldReplayProgress): string {
  const { taken, repeated, refused, failed } = replay;
  const parts = [
    taken > 0 && `принято ${taken}`,
    repeated > 0 && `уже были приняты ${repeated}`,
    refused > 0 && `снова не принято ${refused}`,
    failed > 0 && `не удалось решить ${failed}`,
  ].filter((part) => part !== false);
  const line = parts.length === 0 ? 'ни одного документа не осталось' : parts.join(', ');
  return `${line.charAt(0).toUpperCase()}${line.slice(1)}.`;
}

export function triedOf({ taken, repeated, refused, failed }: HeldReplayProgress): number {
  return taken + repeated + refused + failed;
}

export const heldDocuments = (count: number) => counted(count, 'документ', 'документа', 'документов');
