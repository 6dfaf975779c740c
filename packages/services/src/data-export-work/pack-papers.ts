import type { FilesContext } from '../context/index.ts';
import { keepPiece, type MadeExport, type Standing } from './parts.ts';
import { pathStep } from './texts.ts';

/** Behind every month and drive: papers come last. */
const PAPERS = { month: 999_999, fn: '~', documents: 0 } as const;

/** Packs contracts, addenda and applications with their signature files. */
export async function packPapers(
  context: FilesContext,
  made: MadeExport,
  begun: Standing,
): Promise<Standing> {
  const { organizationId, withPapers } = made;
  let standing = begun;
  // Papers are few, and packed from the first one again when somebody goes on: the last number tells how many are there.
  const packed = standing.upTo?.month === PAPERS.month ? standing.upTo.lastNumber : 0;
  const files = withPapers ? await paperFiles(context, organizationId) : [];
  for (const [place, { path, sha256 }] of files.entries()) {
    if (place < packed) continue;
    const bytes = await context.files.read(sha256);
    standing = await keepPiece(context, made, standing, [{ path, bytes }], {
      ...PAPERS,
      lastNumber: place + 1,
    });
  }
  return standing;
}

async function paperFiles({ database }: FilesContext, organizationId: string) {
  const rows = await database.unsafeClient.paperFile.findMany({
    where: { organizationId },
    orderBy: [{ paperId: 'asc' }, { fileId: 'asc' }],
    select: {
      paper: { select: { number: true } },
      file: { select: { name: true, sha256: true } },
    },
  });
  const used = new Set<string>();
  return rows.map(({ paper, file }) => {
    const folder = `Договоры/${pathStep(paper.number)}`;
    let path = `${folder}/${pathStep(file.name)}`;
    for (let copy = 2; used.has(path); copy += 1) path = `${folder}/${copy} ${pathStep(file.name)}`;
    used.add(path);
    return { path, sha256: file.sha256 };
  });
}
