import { router } from '../procedures/index.ts';
import { apiKeysRouter } from './api-keys.ts';
import { attributionRouter } from './attribution.ts';
import { brandsRouter } from './brands.ts';
import { dataExportsRouter } from './data-exports.ts';
import { deadLettersRouter } from './dead-letters.ts';
import { companiesRouter } from './companies.ts';
import { consentsRouter } from './consents.ts';
import { contractsRouter } from './contracts.ts';
import { dutiesRouter } from './duties.ts';
import { documentsRouter } from './documents.ts';
import { financeAccessRouter } from './finance-access.ts';
import { driveReplacementsRouter } from './drive-replacements.ts';
import { fnsApplicationsRouter } from './fns-applications.ts';
import { grantsRouter } from './grants.ts';
import { heldRouter } from './held.ts';
import { invitationsRouter } from './invitations.ts';
import { invoicesRouter } from './invoices.ts';
import { joiningRouter } from './joining.ts';
import { leavingRouter } from './leaving.ts';
import { membersRouter } from './members.ts';
import { onboardingRouter } from './onboarding.ts';
import { operatorRouter } from './operator.ts';
import { organizationsRouter } from './organizations.ts';
import { outletsRouter } from './outlets.ts';
import { papersRouter } from './papers.ts';
import { partnerCodesRouter } from './partner-codes.ts';
import { receiptsRouter } from './receipts.ts';
import { registerImportsRouter } from './register-imports.ts';
import { registersRouter } from './registers.ts';
import { requisitesRouter } from './requisites.ts';
import { registrationRouter } from './registration.ts';
import { rolesRouter } from './roles.ts';
import { certificatesRouter } from './certificates.ts';
import { secondFactorRouter } from './second-factor.ts';
import { sessionsRouter } from './sessions.ts';
import { signInsRouter } from './sign-ins.ts';
import { tariffsRouter } from './tariffs.ts';
import { todayRouter } from './today.ts';

/** All procedures by noun. */
export const appRouter = router({
  apiKeys: apiKeysRouter,
  attribution: attributionRouter,
  brands: brandsRouter,
  dataExports: dataExportsRouter,
  deadLetters: deadLettersRouter,
  companies: companiesRouter,
  consents: consentsRouter,
  contracts: contractsRouter,
  documents: documentsRouter,
  duties: dutiesRouter,
  financeAccess: financeAccessRouter,
  driveReplacements: driveReplacementsRouter,
  fnsApplications: fnsApplicationsRouter,
  grants: grantsRouter,
  held: heldRouter,
  invitations: invitationsRouter,
  invoices: invoicesRouter,
  joining: joiningRouter,
  leaving: leavingRouter,
  members: membersRouter,
  onboarding: onboardingRouter,
  operator: operatorRouter,
  organizations: organizationsRouter,
  outlets: outletsRouter,
  papers: papersRouter,
  partnerCodes: partnerCodesRouter,
  receipts: receiptsRouter,
  registerImports: registerImportsRouter,
  registers: registersRouter,
  requisites: requisitesRouter,
  registration: registrationRouter,
  roles: rolesRouter,
  certificates: certificatesRouter,
  secondFactor: secondFactorRouter,
  sessions: sessionsRouter,
  signIns: signInsRouter,
  tariffs: tariffsRouter,
  today: todayRouter,
});

export type AppRouter = typeof appRouter;
