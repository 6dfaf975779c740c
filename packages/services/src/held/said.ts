import { decodeContainer } from '@koreshok/fiscal/container';
import { documentKind } from '@koreshok/fiscal/dictionary';
import { decodeDocument, registerTimeOf, registrationNumberOf, userInnOf } from '@koreshok/fiscal/document';
import { textOf } from '@koreshok/fiscal/tlv';

/** What the bytes of a held document say of their register, as far as they can be read without keys. */
export interface HeldSays {
  readonly title: string;
  /** Seconds of the register's clock. */
  readonly registerTime: number | null;
  readonly registrationNumber: string | null;
  readonly inn: string | null;
  readonly factoryNumber: string | null;
}

const FACTORY_NUMBER = 1013;

/** Null for what is damaged or encrypted. No sum and no buyer is read. */
export function heldSays(container: Uint8Array): HeldSays | null {
  try {
    const document = decodeDocument(decodeContainer(container).data);
    return {
      title: documentKind(document.code)?.name ?? `Документ ${document.code}`,
      registerTime: registerTimeOf(document) ?? null,
      registrationNumber: registrationNumberOf(document) ?? null,
      inn: userInnOf(document) ?? null,
      factoryNumber: textOf(document.elements, FACTORY_NUMBER)?.trim() ?? null,
    };
  } catch {
    return null;
  }
}
