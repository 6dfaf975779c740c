import { uploadSignature } from '@koreshok/services/contracts';
import { signFnsApplication } from '@koreshok/services/fns-applications';
import { startRegisterImport } from '@koreshok/services/register-imports';
import { MOST_PACKAGE_BYTES } from '@koreshok/services/signature-files';
import { z } from 'zod';

import { type AnyUpload, uploaded, type UploadedFiles } from './upload.ts';

const MEGABYTE = 1024 * 1024;
/** A signature, and the power of attorney with its own where not the head signs. */
const SIGNATURE_PARTS = ['signature', 'power', 'powerSignature'] as const;

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
  mostBytes: MOST_PACKAGE_BYTES,
  parts: SIGNATURE_PARTS,
  input: z.object({ applicationId: z.string().max(100) }),
  take: (services, actor, input, _file, files) =>
    signFnsApplication(services, actor, input, signatureFilesOf(files)),
});

const contractSignature = uploaded({
  name: 'contract-signature',
  kind: 'byId',
  permission: 'commercial:write',
  audience: ['client', 'reseller', 'operator'],
  sample: ({ contractId }) => [{ contractId }],
  mostBytes: MOST_PACKAGE_BYTES,
  parts: SIGNATURE_PARTS,
  input: z.object({ contractId: z.string().max(100) }),
  take: (services, actor, input, _file, files) =>
    uploadSignature(services, actor, input, signatureFilesOf(files)),
});

function signatureFilesOf(files: UploadedFiles) {
  const { signature, power, powerSignature } = files;
  return {
    signature: signature?.bytes ?? new Uint8Array(),
    ...(power === undefined ? {} : { power: power.bytes }),
    ...(powerSignature === undefined ? {} : { powerSignature: powerSignature.bytes }),
  };
}

/** Every door for files. */
export const fileUploads: readonly AnyUpload[] = [registerImport, fnsSignature, contractSignature];
