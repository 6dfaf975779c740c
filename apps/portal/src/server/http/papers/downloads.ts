import type { Actor } from '@koreshok/domain';
import type { FilesContext } from '@koreshok/services/context';
import { getSignatureProtocol, getSignatureProtocolInput } from '@koreshok/services/contracts';
import {
  archivePapers,
  archivePapersInput,
  getPaperFile,
  getPaperFileInput,
  type PaperFile,
} from '@koreshok/services/papers';
import { downloadZip } from 'client-zip';

import type { Declaration } from '../../declaration/index.ts';

/** A file that is made or read at a wish. Parameters stand in the address. */
export interface PaperDownload extends Declaration {
  /** The last step of its address. */
  readonly name: string;
  /** Throws before the first byte for bad input or a refusal. */
  readonly answer: (
    services: FilesContext,
    actor: Actor,
    raw: Readonly<Record<string, string>>,
  ) => Promise<{ readonly body: BodyInit; readonly headers: Readonly<Record<string, string>> }>;
}

const audience = ['client', 'reseller', 'operator'] as const;

const file: PaperDownload = {
  name: 'file',
  kind: 'byId',
  permission: 'signed-in',
  audience,
  sample: ({ contractId, paperFileId }) => ({ paperId: contractId, fileId: paperFileId }),
  answer: async (services, actor, raw) =>
    fileAnswer(await getPaperFile(services, actor, getPaperFileInput.parse(raw))),
};

/** Of a refused signature as well as of a good one. */
const protocol: PaperDownload = {
  name: 'protocol',
  kind: 'byId',
  permission: 'commercial:read',
  audience,
  sample: ({ contractId, signatureId }) => ({ contractId, signatureId }),
  answer: async (services, actor, raw) =>
    fileAnswer(await getSignatureProtocol(services, actor, getSignatureProtocolInput.parse(raw))),
};

function fileAnswer({ bytes, mediaType, name }: PaperFile) {
  // PDFs are of our own printing and may be read in the browser; what was uploaded is only ever saved.
  const manner = mediaType === 'application/pdf' ? 'inline' : 'attachment';
  return {
    body: new Uint8Array(bytes),
    headers: {
      'content-type': mediaType,
      'content-length': String(bytes.length),
      'content-disposition': `${manner}; filename="${name}"`,
    },
  };
}

const archive: PaperDownload = {
  name: 'archive',
  kind: 'list',
  permission: 'signed-in',
  audience,
  sample: ({ organizationId }) => [{}, { clientId: organizationId }],
  answer: async (services, actor, raw) => {
    const files = await archivePapers(services, actor, archivePapersInput.parse(raw));
    const day = services.clock.now().toISOString().slice(0, 10);
    return {
      body: zipOf(files),
      headers: {
        'content-type': 'application/zip',
        'content-disposition': `attachment; filename="dokumenty-${day}.zip"`,
      },
    };
  },
};

/** The archive as it is written: one file is in memory at a time. */
function zipOf(files: Awaited<ReturnType<typeof archivePapers>>): ReadableStream<Uint8Array> {
  async function* entries() {
    for (const { path, datedAt, read } of files) {
      yield { name: path, lastModified: datedAt, input: new Uint8Array(await read()) };
    }
  }
  const { body } = downloadZip(entries());
  if (body === null) throw new Error('An archive without a body');
  return body;
}

/** Every download of papers. */
export const paperDownloads: readonly PaperDownload[] = [file, protocol, archive];
