/*
 *   draft ──submit──▶ checking ──approve──▶ signing ──operator_signed──▶ awaiting_signature
 *     │                  │ ├──refuse──▶ refused                            │   │    │
 *     └────withdraw──────┴─┴──────────────────────▶ withdrawn ◀──withdraw──┘   │    └─expire─▶ expired
 *                                                                              │
 *                         ended ◀──end── terminating ◀──terminate── concluded ◀┘ client_signed, paid
 *
 * `paid` leads from expired to concluded where the money came before the offer lapsed and was recorded after.
 * `stay` takes a notice back: terminating ──stay──▶ concluded.
 * The operator signs first; nothing is concluded that it has not signed. What has ended stays as it is.
 */

export const CONTRACT_STATES = [
  'draft',
  'checking',
  'signing',
  'awaiting_signature',
  'concluded',
  'terminating',
  'ended',
  'refused',
  'withdrawn',
  'expired',
] as const;

/** `signing`: the operator has approved, its signature is being made. `terminating`: in force until a day. */
export type ContractState = (typeof CONTRACT_STATES)[number];

export const CONTRACT_EVENTS = [
  'submit',
  'approve',
  'refuse',
  'operator_signed',
  'client_signed',
  'paid',
  'withdraw',
  'expire',
  'terminate',
  'stay',
  'end',
] as const;
export type ContractEvent = (typeof CONTRACT_EVENTS)[number];

type Ways = Readonly<Partial<Record<ContractEvent, ContractState>>>;

const WAYS: Readonly<Record<ContractState, Ways>> = {
  draft: { submit: 'checking', withdraw: 'withdrawn' },
  checking: { approve: 'signing', refuse: 'refused', withdraw: 'withdrawn' },
  signing: { operator_signed: 'awaiting_signature' },
  awaiting_signature: {
    client_signed: 'concluded',
    paid: 'concluded',
    withdraw: 'withdrawn',
    expire: 'expired',
  },
  concluded: { terminate: 'terminating' },
  terminating: { stay: 'concluded', end: 'ended' },
  ended: {},
  refused: {},
  withdrawn: {},
  // Money that came in time and was recorded late: it accepted the offer while that stood.
  expired: { paid: 'concluded' },
};

/** Where an event leads from a state; null when it cannot happen there. */
export function nextContractState(state: ContractState, event: ContractEvent): ContractState | null {
  return WAYS[state][event] ?? null;
}

/** Whether the parties are bound by it now. */
export function isInForce(state: ContractState): boolean {
  return state === 'concluded' || state === 'terminating';
}

/** Whether it still may become a contract in force. */
export function isUnderWay(state: ContractState): boolean {
  return state === 'draft' || state === 'checking' || state === 'signing' || state === 'awaiting_signature';
}

/** Whether it leaves no room for the next one: a contract that runs out does, with the next the registers go on working. */
export function isOnlyOne(state: ContractState): boolean {
  return isUnderWay(state) || state === 'concluded';
}
