import { AppError } from '@koreshok/domain';
import type { FileStore } from '@koreshok/integrations/files';
import { clamdScanner, type VirusScanner, VirusScannerError } from '@koreshok/integrations/virus-scanner';

/** A scanner behind clamd's protocol. @param options.url `tcp://host:port`. */
export const openVirusScanner = clamdScanner;

/**
 * A file store that keeps nothing a scanner has not called clean. A store of a process that takes files from outside is
 * made of this, so that no door can forget to ask. It fails closed: without a verdict nothing is kept.
 * @throws AppError from `put`: `file.infected` (bad_request), `file.unscanned` (unavailable), after which the same file
 * may be tried again.
 */
export function scannedFiles(store: FileStore, scanner: VirusScanner): FileStore {
  return {
    ...store,
    put: async (bytes) => {
      const verdict = await scanner.scan(bytes).catch((error: unknown) => {
        if (error instanceof VirusScannerError) throw unscanned(error);
        throw error;
      });
      if (!verdict.clean) throw infected(verdict.found);
      return store.put(bytes);
    },
  };
}

function infected(found: string): AppError {
  const sentence =
    'В файле найден вредоносный код, он не принят и не сохранён. Проверьте компьютер антивирусом и создайте файл заново.';
  return new AppError('bad_request', 'file.infected', sentence, {
    fields: { file: sentence },
    details: { found },
  });
}

function unscanned(cause: VirusScannerError): AppError {
  return new AppError(
    'unavailable',
    'file.unscanned',
    'Сейчас не получается проверить файл антивирусом, поэтому он не принят. Повторите через несколько минут.',
    { cause, details: { fault: cause.code } },
  );
}
