import { MOST_SIGNATURE_BYTES, signFnsApplication } from '@koreshok/services/fns-applications';
import { startRegisterImport } from '@koreshok/services/register-imports';
import { z } from 'zod';

import { type AnyUpload, uploaded } from './upload.ts';

const MEGABYTE = 1024 * 1024;

const registerImport = uploaded({
  name: 'register-import',
  kind: 'createUnder',
  permission: 'technical:write',
  sample: ({ organizationId }) => [{ clientId: organizationId }],
  mostBytes: 5 * MEGABYTE,
  input: z.object({
    clientId: z.string().max(100).optional(),
    mode: z.enum(['production', 'test_drive']).optional(),
  }),
  take: (services, actor, input, file) => startRegisterImport(services, actor, input, file),
});

const fnsSignature = uploaded({
  name: 'fns-signature',
  kind: 'byId',
  permission: 'technical:write',
  sample: ({ applicationId }) => [{ applicationId }],
  mostBytes: MOST_SIGNATURE_BYTES,
  input: z.object({ applicationId: z.string().max(100) }),
  take: (services, actor, input, file) => signFnsApplication(services, actor, input, file),
});

/** Every door for files. */
export const fileUploads: readonly AnyUpload[] = [registerImport, fnsSignature];
