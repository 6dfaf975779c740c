import { EncodingError } from '../asn1/index.ts';
import { type Certificate, parseCertificate } from '../certificate/index.ts';
import { type AccreditedList, readAccreditedList } from './accredited-list.ts';
import { encodingsIn } from './files.ts';

/**
 * What trust rests on, as files. Keep one object as long as the files stay the same: what has been read from it is kept
 * with it.
 */
export interface TrustMaterial {
  /** Files with roots and issuing authorities, DER or PEM, in any order. */
  readonly certificates: readonly Uint8Array[];
  /** The ministry's list of accredited authorities; without one a signature is not checked to be qualified. */
  readonly accreditedList?: Uint8Array;
}

/** Trust ready for use. */
export interface Trust {
  readonly bySubject: ReadonlyMap<string, readonly Certificate[]>;
  readonly accreditedList: AccreditedList | undefined;
}

const known = new WeakMap<TrustMaterial, Trust>();

/** Reads trust once for each object. Throws `XmlError` when the list is no XML. */
export const trustOf = (material: TrustMaterial): Trust => {
  const ready = known.get(material) ?? read(material);
  known.set(material, ready);
  return ready;
};

const read = ({ certificates, accreditedList }: TrustMaterial): Trust => {
  const list = accreditedList && readAccreditedList(accreditedList);
  const given = certificates.flatMap(encodingsIn).flatMap((encoding) => {
    try {
      return [parseCertificate(encoding)];
    } catch (error) {
      if (error instanceof EncodingError) return [];
      throw error;
    }
  });
  const listed = list?.authorities.flatMap((authority) => authority.certificates) ?? [];
  return {
    bySubject: Map.groupBy([...given, ...listed], ({ subject }) => subject.canonical),
    accreditedList: list,
  };
};

/** Files of a folder of trust: the list of accredited authorities is told by its content, the rest are certificates. */
export const trustMaterialFrom = (files: readonly Uint8Array[]): TrustMaterial => {
  const isXml = (file: Uint8Array): boolean => file[0] === 0x3c || (file[0] === 0xef && file[3] === 0x3c);
  const accreditedList = files.find(isXml);
  const certificates = files.filter((file) => !isXml(file));
  return accreditedList === undefined ? { certificates } : { certificates, accreditedList };
};
