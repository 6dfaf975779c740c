import { AppError } from '@koreshok/domain';
import { lookUpCompany, lookUpCompanyInput } from '@koreshok/services/companies';

import { logError } from '../errors/index.ts';
import { personProcedure, router } from '../procedures/index.ts';

export type { KnownCompany } from '@koreshok/services/companies';

export const companiesRouter = router({
  /** Public facts of the state registers, for whoever fills in requisites. */
  lookUp: personProcedure({ kind: 'self', permission: 'signed-in', sample: () => ({ inn: '7707083893' }) })
    .input(lookUpCompanyInput)
    .query(async ({ ctx, input }) => {
      ctx.limits.company.take(ctx.request.ipAddress);
      const found = await lookUpCompany(ctx.companies, input);
      if (found.outcome !== 'unavailable') return found;
      const outage = new AppError('unavailable', 'company_registry.outage', 'Реестр компаний не отвечает.', {
        details: { reason: found.reason },
      });
      logError(ctx.log, outage, { requestId: ctx.request.id });
      return { outcome: found.outcome };
    }),
});
