import type { Access } from '@koreshok/domain';
import type { Database } from '../client/database.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { applicationScopeWhere, clientScopeWhere, outletScopeWhere, registerScopeWhere } from './where.ts';

/** Which rows of a model an access reaches. A model that is not here cannot be read through a scoped client. */
const SCOPES: Readonly<Record<string, (access: Access) => object>> = {
  Organization: clientScopeWhere,
  Outlet: outletScopeWhere,
  CashRegister: registerScopeWhere,
  RegistrationInterval: (access) => ({ register: registerScopeWhere(access) }),
  RegisterTerm: (access) => ({ register: registerScopeWhere(access) }),
  RegisterState: (access) => ({ register: registerScopeWhere(access) }),
  FnsApplication: applicationScopeWhere,
  RegisterPlacement: (access) => ({ register: registerScopeWhere(access) }),
  DriveReplacement: (access) => ({ register: registerScopeWhere(access) }),
  RegisterFnsCard: (access) => ({ register: registerScopeWhere(access) }),
  RegisterImport: (access) => ({ organization: clientScopeWhere(access) }),
  Admission: (access) => ({ register: registerScopeWhere(access) }),
  FiscalDrive: (access) => ({ intervals: { some: { register: registerScopeWhere(access) } } }),
  ServiceGrant: (access) => ({ client: clientScopeWhere(access) }),
  ServiceGrantRegister: (access) => ({ register: registerScopeWhere(access) }),
  Attribution: (access) => ({ client: clientScopeWhere(access) }),
  FinanceAccess: (access) => ({ client: clientScopeWhere(access) }),
  Contract: (access) => ({ organization: clientScopeWhere(access) }),
  Invoice: (access) => ({ organization: clientScopeWhere(access) }),
  Paper: (access) => ({ organization: clientScopeWhere(access) }),
  Requisites: (access) => ({ organization: clientScopeWhere(access) }),
  Onboarding: (access) => ({ organization: clientScopeWhere(access) }),
  DataExport: (access) => ({ organization: clientScopeWhere(access) }),
  LeavingNotice: (access) => ({ organization: clientScopeWhere(access) }),
  UnusedTermClaim: (access) => ({ notice: { organization: clientScopeWhere(access) } }),
};

const READS: ReadonlySet<string> = new Set(['findMany', 'findFirst']);

type Extended = ReturnType<typeof extend>;
type Readable =
  | 'organization'
  | 'outlet'
  | 'cashRegister'
  | 'registrationInterval'
  | 'registerTerm'
  | 'registerState'
  | 'fnsApplication'
  | 'registerPlacement'
  | 'driveReplacement'
  | 'registerFnsCard'
  | 'registerImport'
  | 'admission'
  | 'fiscalDrive'
  | 'serviceGrant'
  | 'serviceGrantRegister'
  | 'attribution'
  | 'financeAccess'
  | 'requisites'
  | 'contract'
  | 'invoice'
  | 'paper'
  | 'onboarding'
  | 'dataExport'
  | 'leavingNotice'
  | 'unusedTermClaim';

/** Reads of clients' rows that see no further than an access. */
export type ScopedClient = {
  readonly [Model in Readable]: Pick<Extended[Model], 'findMany' | 'findFirst'>;
};

/**
 * The client that adds the predicate of the access to every read.
 * Fails closed: a model without a predicate, a write, a raw statement, and a nested relation (which a predicate on the
 * outer row would not narrow) are all refused.
 */
export function scoped(database: Pick<Database, 'unsafeClient'>, access: Access): ScopedClient {
  return extend(database.unsafeClient, access);
}

function extend(client: PrismaClient, access: Access) {
  return client.$extends({
    query: {
      $allOperations({ model, operation, args, query }) {
        const scope = model === undefined ? undefined : SCOPES[model];
        if (scope === undefined || !READS.has(operation)) {
          throw new Error(`A scoped client does not do ${model ?? 'raw'}.${operation}`);
        }
        refuseNested(args);
        return query({ ...args, where: { AND: [scope(access), args.where ?? {}] } });
      },
    },
  });
}

function refuseNested(args: { include?: unknown; select?: unknown }): void {
  const nested =
    args.include !== undefined ||
    Object.values(args.select ?? {}).some((choice) => typeof choice === 'object' && choice !== null);
  if (nested) throw new Error('A scoped client reads no nested relations: read them by themselves');
}
