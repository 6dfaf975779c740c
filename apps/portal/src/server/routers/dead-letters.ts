import {
  closeDeadLetter,
  closeDeadLetterInput,
  countResendable,
  getDeadLetter,
  getDeadLetterInput,
  listDeadLetters,
  listDeadLettersInput,
  resendDeadLetter,
  resendDeadLetters,
  resendDeadLettersInput,
} from '@koreshok/services/dead-letters';

import { procedure, router } from '../procedures/index.ts';

export type { DeadLetterRow } from '@koreshok/services/dead-letters';

const OPERATOR = ['operator'] as const;

/** Documents that could not be sent on, or were refused for good. */
export const deadLettersRouter = router({
  list: procedure({
    kind: 'list',
    permission: 'technical:read',
    audience: OPERATOR,
    sample: () => ({}),
  })
    .input(listDeadLettersInput)
    .query(({ ctx, input }) => listDeadLetters(ctx.services, ctx.actor, input)),

  get: procedure({
    kind: 'byId',
    permission: 'technical:read',
    audience: OPERATOR,
    sample: ({ deadLetterId }) => ({ deadLetterId }),
  })
    .input(getDeadLetterInput)
    .query(({ ctx, input }) => getDeadLetter(ctx.services, ctx.actor, input)),

  resend: procedure({
    kind: 'byId',
    permission: 'technical:write',
    audience: OPERATOR,
    sample: ({ deadLetterId }) => ({ deadLetterId }),
  })
    .input(getDeadLetterInput)
    .mutation(({ ctx, input }) => resendDeadLetter(ctx.services, ctx.actor, input)),

  /** How many of the list may be sent once more. */
  resendable: procedure({
    kind: 'list',
    permission: 'technical:read',
    audience: OPERATOR,
    sample: () => ({}),
  })
    .input(resendDeadLettersInput)
    .query(({ ctx, input }) => countResendable(ctx.services, ctx.actor, input)),

  /** All of one kind or target, or all there are. */
  resendAll: procedure({
    kind: 'byId',
    permission: 'technical:write',
    audience: OPERATOR,
    sample: () => [{}, { target: 'tax_service' }],
  })
    .input(resendDeadLettersInput)
    .mutation(({ ctx, input }) => resendDeadLetters(ctx.services, ctx.actor, input)),

  close: procedure({
    kind: 'byId',
    permission: 'technical:write',
    audience: OPERATOR,
    sample: ({ deadLetterId }) => ({ deadLetterId, reason: 'Чужая запись' }),
  })
    .input(closeDeadLetterInput)
    .mutation(({ ctx, input }) => closeDeadLetter(ctx.services, ctx.actor, input)),
});
