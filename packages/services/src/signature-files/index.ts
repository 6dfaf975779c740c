export {
  keepSignatureFiles,
  type KeptSignatureFiles,
  MOST_PACKAGE_BYTES,
  readSignatureFiles,
  type SignatureFiles,
} from './signature-files.ts';
