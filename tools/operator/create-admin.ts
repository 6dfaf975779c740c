import { type Actor, AppError } from '@koreshok/domain';
import {
  brandByHost,
  makeOneTimeLink,
  type OneTimeLink,
  saveBrand,
  type ServiceContext,
} from '@koreshok/services';
import { addMember } from '@koreshok/services/members';
import { foundOperator } from '@koreshok/services/organizations';
import type { CreateAdminOptions } from './options.ts';

const LINK_MINUTES = 24 * 60;

/**
 * Makes an administrator of the operator, and at the first call the operator and its brand.
 * @returns the link by which the person sets a password.
 * @throws AppError with the field that is missing or wrong; nothing half-done stands in the way of a second call.
 */
export async function createAdmin(
  context: ServiceContext,
  options: CreateAdminOptions,
): Promise<OneTimeLink> {
  const organizationId = (await operatorId(context)) ?? (await makeOperator(context, options));
  const actor = ownerOf(organizationId);
  if ((await brandByHost(context, options.host)) === null) await makeBrand(context, actor, options);
  try {
    await addMember(context, actor, {
      organizationId,
      email: options.email,
      name: options.name,
      role: 'owner',
    });
  } catch (error) {
    // A second call for the same person is how a link that ran out is made anew.
    if (!(error instanceof AppError && error.code === 'member.exists')) throw error;
  }
  return makeOneTimeLink(context, {
    email: options.email,
    host: options.host,
    validMinutes: LINK_MINUTES,
  });
}

async function operatorId(context: ServiceContext): Promise<string | null> {
  const row = await context.database.unsafeClient.organization.findFirst({
    where: { kind: 'operator' },
    select: { id: true },
  });
  return row?.id ?? null;
}

async function makeOperator(context: ServiceContext, options: CreateAdminOptions): Promise<string> {
  const name = needed(options.organization, 'organization');
  const { id } = await foundOperator(context, {
    name,
    shortName: name,
    inn: needed(options.inn, 'inn'),
    ...(options.kpp === undefined ? {} : { kpp: options.kpp }),
    ...(options.ogrn === undefined ? {} : { ogrn: options.ogrn }),
  });
  return id;
}

async function makeBrand(context: ServiceContext, actor: Actor, options: CreateAdminOptions): Promise<void> {
  const name = needed(options.brand, 'brand');
  const supportEmail = needed(options.supportEmail, 'support-email');
  await saveBrand(context, actor, {
    host: options.host,
    name,
    legalName: options.organization ?? name,
    accentColor: '#1f5f8b',
    supportEmail,
    supportPhone: needed(options.supportPhone, 'support-phone'),
    senderName: name,
    senderEmail: supportEmail,
    gateHost: needed(options.gateHost, 'gate-host'),
    published: true,
  });
}

function needed(value: string | undefined, option: string): string {
  if (value === undefined) {
    throw new AppError('bad_request', 'operator.option', `Нужен параметр --${option}.`);
  }
  return value;
}

/** Whoever can run this command owns the installation; no session stands behind it. */
const ownerOf = (organizationId: string): Actor => ({
  userId: null,
  apiKeyId: null,
  organizationId,
  organizationKind: 'operator',
  providerId: organizationId,
  role: 'owner',
  rights: null,
  outletIds: null,
  registerIds: [],
  readOnly: false,
});
