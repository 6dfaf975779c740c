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
  }),
  give: (services, actor, input) => fnsApplicationFile(services, actor, input),
});

/** Every door files come out of. */
export const fileDownloads: readonly AnyDownload[] = [fnsApplication];
