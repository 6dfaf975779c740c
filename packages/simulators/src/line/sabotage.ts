import { encodeContainer } from '@koreshok/fiscal/container';
import { CONTAINER_HEAD } from '@koreshok/fiscal/container';
import { decodeDocument, encodeDocument } from '@koreshok/fiscal/document';
import { encodeFrame, FRAME_HEAD } from '@koreshok/fiscal/frame';
import { buildElement } from '@koreshok/fiscal/tlv';

import type { RegisterDocument, RegisterProfile } from '../register/index.ts';

/** The message with one bit of its document turned over, so that the container's checksum does not fit. */
export function withBrokenCrc(message: Uint8Array): Uint8Array {
  const broken = message.slice();
  const at = Math.min(FRAME_HEAD + CONTAINER_HEAD + 5, broken.length - 1);
  broken[at] = (broken[at] ?? 0) ^ 0x01;
  return broken;
}

/** The first half of a message, as when the line breaks. */
export const firstHalf = (message: Uint8Array): Uint8Array => message.slice(0, Math.ceil(message.length / 2));

/** A well-formed message under the number of a document that differs from it: the same document one second later. */
export function withOtherBytes(profile: RegisterProfile, document: RegisterDocument): Uint8Array {
  const { driveNumber, version } = profile;
  const read = decodeDocument(document.tlv);
  const elements = read.elements.map((element) =>
    element.tag === 1012 ? buildElement(1012, document.madeAt + 1, version) : element,
  );
  const data = encodeDocument({ ...read, elements, messageSign: document.messageSign, zeroTail: true });
  const container = encodeContainer(
    { dataType: document.code, driveNumber, documentNumber: document.number },
    data,
  );
  return encodeFrame({ driveNumber, version }, container);
}
