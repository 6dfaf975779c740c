import { groupOf } from '../tlv/index.ts';
import type { Inn } from '../identifiers/inn.ts';
import { innIn } from './head.ts';
import { isPresent, namesIn, type Tags, textIn, textsIn } from './reading.ts';

/** For whom a seller acts as an agent, in an item or in a whole receipt. */
export type Agent = {
  /** «комиссионер», «платежный агент» …; a receipt may name several. */
  readonly kinds: readonly string[];
  readonly operation: string | null;
  readonly agentPhones: readonly string[];
  readonly paymentOperatorPhones: readonly string[];
  readonly transferOperator: {
    readonly name: string | null;
    readonly inn: Inn | null;
    readonly address: string | null;
    readonly phones: readonly string[];
  } | null;
};

/** Whose goods are sold. */
export type Supplier = {
  readonly name: string | null;
  /** Null also for a foreign supplier, who has none. */
  readonly inn: Inn | null;
  readonly phones: readonly string[];
};

const readAgentData = (kinds: readonly string[], data: Tags): Agent => {
  const name = textIn(data, 1026);
  const inn = innIn(data, 1016);
  const address = textIn(data, 1005);
  const phones = textsIn(data, 1075);
  const transfer = name !== null || inn !== null || address !== null || phones.length > 0;
  return {
    kinds,
    operation: textIn(data, 1044),
    agentPhones: textsIn(data, 1073),
    paymentOperatorPhones: textsIn(data, 1074),
    transferOperator: transfer ? { name, inn, address, phones } : null,
  };
};

/** The agent of a whole receipt (tag 1057 and its company); null when the seller sells for itself. */
export const readReceiptAgent = (receipt: Tags): Agent | null => {
  const kinds = namesIn(receipt, 1057);
  return kinds.length === 0 ? null : readAgentData(kinds, receipt);
};

/** The agent of an item (tags 1222 and 1223). */
export const readItemAgent = (item: Tags): Agent | null => {
  const kinds = namesIn(item, 1222);
  return kinds.length === 0 ? null : readAgentData(kinds, groupOf(item, 1223) ?? []);
};

/** The supplier of an item (tags 1224 and 1226). */
export const readSupplier = (item: Tags): Supplier | null => {
  if (!isPresent(item, 1224) && !isPresent(item, 1226)) return null;
  const data = groupOf(item, 1224) ?? [];
  return { name: textIn(data, 1225), inn: innIn(item, 1226), phones: textsIn(data, 1171) };
};
