import { isUniqueViolation, type Transaction } from '@koreshok/db';
import { AppError, firstContactVerdict, partnerCodeState } from '@koreshok/domain';

/** Which agent a client belongs to after a try to bind it; null for nobody. */
export interface Binding {
  readonly agentId: string | null;
  /** False when an earlier contact had decided: the first one stays. */
  readonly boundNow: boolean;
}

export interface BoundClient {
  readonly id: string;
  readonly providerId: string;
  readonly inn: string;
}

/**
 * Binds a client to the agent who brought its ИНН to the provider first, inside the transaction that made the client:
 * an earlier contact wins over the code named now, and a client that had come by itself stays nobody's.
 * @param code the code named; undefined when none was.
 * @throws AppError like {@link noteContact}.
 */
export async function bindNewClient(
  transaction: Transaction,
  client: BoundClient,
  code: string | undefined,
  at: Date,
): Promise<Binding> {
  const contact = await noteContact(transaction, client, code, at);
  return contact === null ? NOBODY : bind(transaction, client.id, contact, at);
}

/**
 * Binds a client that is there already to the agent of a code, as its provider decided.
 * @throws AppError `partner_code.unknown` (bad_request) for a code of nobody here, `partner_code.not_open`.
 */
export async function bindByCode(
  transaction: Transaction,
  client: BoundClient,
  code: string,
  at: Date,
): Promise<Binding> {
  const found = await requireOpenCode(transaction, client.providerId, code, at);
  const contact = (await knownContact(transaction, client)) ?? {
    agentId: found.organizationId,
    partnerCodeId: found.id,
  };
  await keepContact(transaction, client, contact, at);
  return bind(transaction, client.id, contact, at);
}

interface Contact {
  readonly agentId: string;
  readonly partnerCodeId: string | null;
}

const NOBODY: Binding = { agentId: null, boundNow: false };

/**
 * Writes down who brought an ИНН to a provider first, when nobody has and it had not come by itself; takes a seat of the
 * code then.
 * @param client `id` of a client that is just being made and does not count as come by itself; '' before there is one.
 * @returns whose the ИНН is; null for nobody's.
 * @throws AppError `partner_code.unknown`, `partner_code.not_open` (bad_request).
 */
export async function noteContact(
  transaction: Transaction,
  client: BoundClient,
  code: string | undefined,
  at: Date,
): Promise<Contact | null> {
  const known = await knownContact(transaction, client);
  const others = await transaction.organization.count({
    where: { providerId: client.providerId, kind: 'client', inn: client.inn, id: { not: client.id } },
  });
  const verdict = firstContactVerdict(known, others > 0);
  if (verdict.kind === 'bound') return known;
  // A code of nobody is an error of typing even where it could bind nothing.
  const found = code === undefined ? null : await requireOpenCode(transaction, client.providerId, code, at);
  if (found === null || verdict.kind === 'came_by_itself') return null;
  return keepContact(transaction, client, { agentId: found.organizationId, partnerCodeId: found.id }, at);
}

/**
 * Writes down that an agent itself brings an ИНН to its provider, before the client is made.
 * @throws AppError `client.known` (conflict) for an ИНН that another agent brought, or that came by itself.
 */
export async function claimContact(
  transaction: Transaction,
  agent: { readonly id: string; readonly providerId: string },
  inn: string,
  at: Date,
): Promise<void> {
  const client = { id: '', providerId: agent.providerId, inn };
  const known = await knownContact(transaction, client);
  const others = await transaction.organization.count({
    where: { providerId: agent.providerId, kind: 'client', inn },
  });
  const verdict = firstContactVerdict(known, others > 0);
  const kept =
    verdict.kind === 'first'
      ? await keepContact(transaction, client, { agentId: agent.id, partnerCodeId: null }, at)
      : known;
  if (kept?.agentId === agent.id) return;
  throw new AppError(
    'conflict',
    'client.known',
    'Эта организация уже обращалась без вас. Она может подключиться сама, но закрепить её за вами нельзя.',
    { fields: { inn: 'Эта организация уже обращалась.' } },
  );
}

async function knownContact(
  transaction: Transaction,
  { providerId, inn }: BoundClient,
): Promise<Contact | null> {
  const row = await transaction.firstContact.findUnique({
    where: { providerId_inn: { providerId, inn } },
    select: { organizationId: true, partnerCodeId: true },
  });
  return row === null ? null : { agentId: row.organizationId, partnerCodeId: row.partnerCodeId };
}

async function keepContact(
  transaction: Transaction,
  client: BoundClient,
  { agentId, partnerCodeId }: Contact,
  at: Date,
): Promise<Contact> {
  const { providerId, inn } = client;
  await transaction.$executeRaw`
    INSERT INTO FirstContact (organizationId, providerId, inn, partnerCodeId, at)
    VALUES (${agentId}, ${providerId}, ${inn}, ${partnerCodeId}, ${at})
    ON DUPLICATE KEY UPDATE inn = inn`;
  const kept = await knownContact(transaction, client);
  return kept ?? { agentId, partnerCodeId };
}

/** The open code, its row locked, so that the last seat is given once. */
async function requireOpenCode(transaction: Transaction, providerId: string, code: string, at: Date) {
  const locked = await transaction.$queryRaw<{ id: string }[]>`
    SELECT c.id FROM PartnerCode c WHERE c.code = ${code} FOR UPDATE`;
  const found = await transaction.partnerCode.findFirst({
    where: {
      id: locked[0]?.id ?? '',
      organization: { kind: 'agent', state: 'active', providerId },
    },
    select: {
      id: true,
      organizationId: true,
      closedAt: true,
      expiresAt: true,
      seats: true,
      _count: { select: { contacts: true } },
    },
  });
  if (found === null) {
    throw refusedCode(
      'partner_code.unknown',
      'Такого партнёрского кода нет. Проверьте его или оставьте поле пустым.',
      'Такого кода нет.',
    );
  }
  const { closedAt, expiresAt, seats, _count } = found;
  if (partnerCodeState({ closedAt, expiresAt, seats, used: _count.contacts }, at) !== 'open') {
    throw refusedCode(
      'partner_code.not_open',
      'Этот партнёрский код больше не действует. Попросите у партнёра новый или оставьте поле пустым.',
      'Код больше не действует.',
    );
  }
  return found;
}

function refusedCode(code: string, sentence: string, field: string): AppError {
  return new AppError('bad_request', code, sentence, { fields: { partnerCode: field } });
}

async function bind(
  transaction: Transaction,
  organizationId: string,
  { agentId, partnerCodeId }: Contact,
  at: Date,
): Promise<Binding> {
  try {
    await transaction.attribution.create({
      data: { organizationId, agentId, partnerCodeId, boundAt: at },
      select: { organizationId: true },
    });
    return { agentId, boundNow: true };
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    const first = await transaction.attribution.findUniqueOrThrow({
      where: { organizationId },
      select: { agentId: true },
    });
    return { agentId: first.agentId, boundNow: false };
  }
}
