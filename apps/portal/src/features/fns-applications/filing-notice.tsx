import { filingTerm } from '@koreshok/domain/fns-application';
import { DateTime, Notice } from '@koreshok/ui';

import type { FnsApplicationCard } from '@/server/routers/fns-applications.ts';

/** By when the application has to leave: what it tells of is taken to have happened on the day it was begun. */
export function FilingNotice({
  application,
  content = application.content,
  now,
}: {
  application: Pick<FnsApplicationCard, 'state' | 'createdAt' | 'content'>;
  /** As it is being filled in. */
  content?: FnsApplicationCard['content'];
  now: Date;
}) {
  const term = filingTerm({ state: application.state, createdAt: application.createdAt, content });
  if (term === undefined) return null;
  return (
    <Notice tone={term.until < now ? 'warning' : 'info'} title={term.sentence} className="max-w-2xl">
      Если это случилось в день, когда вы начали заявление, срок — <DateTime value={term.until} look="date" />
      .
    </Notice>
  );
}
