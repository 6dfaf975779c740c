import { DOCUMENT_VERDICTS } from '@koreshok/domain';
import { type DocumentRow, getDocument, listDocuments } from '@koreshok/services/documents';
import { z } from 'zod';

import {
  cursorInput,
  instant,
  instantOf,
  instantOrNull,
  kopecks,
  limitInput,
  localOf,
  localTime,
  numberInput,
  pageOf,
} from '../fields.ts';
import { restRoute } from '../route.ts';

const document = z.object({
  fn: z.string(),
  number: z.int(),
  code: z.int().describe('Код формы: 1, 11, 2, 21, 3, 31, 4, 41, 5, 6.'),
  title: z.string(),
  registerTime: localTime,
  receivedAt: instant,
  verdict: z.enum(DOCUMENT_VERDICTS),
  sentAt: instant.nullable(),
  decidedAt: instant.nullable(),
  findings: z.int(),
  totalSum: kopecks.nullable(),
});

function shown(row: DocumentRow): z.input<typeof document> {
  return {
    ...row,
    registerTime: localOf(row.registerTime),
    receivedAt: instantOf(row.receivedAt),
    sentAt: instantOrNull(row.sentAt),
    decidedAt: instantOrNull(row.decidedAt),
  };
}

export const documentRoutes = [
  restRoute({
    method: 'GET',
    path: '/registers/{registerId}/documents',
    kind: 'byId',
    permission: 'technical:read',
    sample: ({ registerId }) => ({ registerId }),
    summary: 'Документы кассы и ответы ФНС, последние первыми',
    input: z.object({ registerId: z.string(), cursor: cursorInput, limit: limitInput }),
    output: pageOf(document),
    run: async (services, actor, input) => {
      const { items, next } = await listDocuments(services, actor, input);
      return { items: items.map(shown), next };
    },
  }),

  restRoute({
    method: 'GET',
    path: '/documents/{fn}/{number}',
    kind: 'byId',
    permission: 'technical:read',
    sample: ({ fn, number }) => ({ fn, number: String(number) }),
    summary: 'Один документ с замечаниями и ответом ФНС',
    input: z.object({ fn: z.string(), number: numberInput }),
    output: document.extend({
      registerId: z.string(),
      answer: z.object({ code: z.int(), message: z.string() }).nullable(),
      notes: z.array(z.object({ code: z.string(), severity: z.string(), sentence: z.string() })),
    }),
    run: async (services, actor, input) => {
      const card = await getDocument(services, actor, input);
      return { ...shown(card), registerId: card.registerId, answer: card.answer, notes: [...card.notes] };
    },
  }),
];
