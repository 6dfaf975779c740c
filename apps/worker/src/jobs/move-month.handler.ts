import { finishMonth, moveNextPack } from '@koreshok/services/archive';
import type { FilesContext } from '@koreshok/services/context';
import { moveMonthPayload } from './move-month.ts';
import type { JobHandler } from './run.ts';

/** Moves a month's bytes file by file, then gives the database its room back. It goes on behind its last file. */
export function moveMonth(services: FilesContext): JobHandler {
  return async (job, progress) => {
    const { month, ...begun } = moveMonthPayload.parse(job.payload);
    let { documents, after } = begun;
    for (;;) {
      const moved = await moveNextPack(services, month, after);
      if (moved === null) break;
      documents += moved.documents;
      after = moved.after;
      await progress.report(documents, documents, { month, documents, after });
    }
    await finishMonth(services, month, documents);
    return `${documents} documents of ${month}`;
  };
}
