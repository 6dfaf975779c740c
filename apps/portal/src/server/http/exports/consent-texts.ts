import { listConsentTexts } from '@koreshok/services/consents';
import { z } from 'zod';

import { exported } from './export.ts';

const PART = 50;

/** Every version of the consent to personal data, whole: what is shown to an inspector. */
export const consentTexts = exported({
  name: 'consent-texts',
  fileName: 'soglasiya',
  kind: 'list',
  permission: 'own identity:read',
  audience: ['operator', 'reseller'],
  sample: () => ({}),
  heading: ['Редакция', 'Опубликована (UTC)', 'Кто опубликовал', 'Текст'],
  input: z.object({}),
  page: (services, actor, _filters, cursor) => listConsentTexts(services, actor, { cursor, limit: PART }),
  cells: (row) => [row.version, row.publishedAt.toISOString(), row.publishedBy, row.text],
});
