import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type TrustMaterial, trustMaterialFrom } from '@koreshok/signing';

/** What signatures are judged by. */
export interface TrustFiles {
  readonly trust: TrustMaterial;
  /** Revocation lists: the same files, of which those that are lists count. */
  readonly crls: readonly Uint8Array[];
}

/**
 * Reads a folder of trust anew whenever a file in it has changed, and gives the same objects until then: what was read
 * from them is kept with them.
 */
export function trustFolder(folder: string): () => Promise<TrustFiles> {
  let known: { readonly look: string; readonly files: TrustFiles } | undefined;
  return async () => {
    const names = (await readdir(folder)).toSorted();
    const looks = await Promise.all(
      names.map(async (name) => {
        const { mtimeMs, size } = await stat(join(folder, name));
        return `${name}:${mtimeMs}:${size}`;
      }),
    );
    const look = looks.join('|');
    if (known?.look === look) return known.files;
    const bytes = await Promise.all(
      names.map(async (name) => new Uint8Array(await readFile(join(folder, name)))),
    );
    const crls = bytes.filter((_, index) => names[index]?.endsWith('.crl') === true);
    const rest = bytes.filter((file) => !crls.includes(file));
    known = { look, files: { trust: trustMaterialFrom(rest), crls } };
    return known.files;
  };
}
