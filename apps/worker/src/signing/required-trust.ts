import { openTrustFolder, type TrustFiles } from '@koreshok/services/signing-trust';

/**
 * What signatures are judged by. Without it nothing may be judged: the job fails and is tried again, and nobody is told
 * that his signature is bad.
 * @throws Error while the folder is missing or empty.
 */
export function requiredTrust(folder: string): () => Promise<TrustFiles> {
  const open = openTrustFolder(folder);
  return async () => {
    const files = await open();
    if (files === null) throw new Error(`Nothing is trusted yet: ${folder} is missing or empty`);
    return files;
  };
}
