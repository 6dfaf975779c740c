import { openDataExport } from '@koreshok/services/data-exports';
import { fnsApplicationFile } from '@koreshok/services/fns-applications';
import { z } from 'zod';

import { type AnyDownload, given } from './download.ts';

const fnsApplication = given({
  name: 'fns-application',
  kind: 'byId',
  permission: 'technical:read',
  sample: ({ applicationId }) => [{ applicationId }],
  input: z.object({
    applicationId: z.string().max(100),
    part: z.enum(['document', 'signature']).optional(),
    eventId: z.string().max(100).optional(),
  }),
  give: (services, actor, input) => fnsApplicationFile(services, actor, input),
});

const dataExport = given({
  name: 'data-export',
  kind: 'byId',
  permission: 'finance:read',
  modules: ['receipts'],
  audience: ['client'],
  sample: ({ dataExportId }) => [{ exportId: dataExportId }, { exportId: dataExportId, part: '1' }],
  input: z.object({
    exportId: z.string().max(100),
    part: z.coerce.number().int().min(1).max(10_000).optional(),
  }),
  give: (services, actor, input) => openDataExport(services, actor, input),
});

/** Every door files come out of. */
export const fileDownloads: readonly AnyDownload[] = [fnsApplication, dataExport];
