import type { Actor } from '@koreshok/domain';
import * as services from '../../src/index.ts';
import type { FilesContext } from '../../src/context/index.ts';

/** What names a victim's notice of leaving, its registers, its claims or an archive of its documents. */
export function leavingCalls(
  context: FilesContext,
  victim: {
    readonly clientId: string;
    readonly registerId: string;
    readonly noticeId: string;
    readonly claimId: string;
    readonly exportId: string;
    readonly goneRegisterId: string;
  },
): Readonly<Record<string, (actor: Actor) => Promise<unknown>>> {
  const { clientId, registerId, noticeId, claimId, exportId, goneRegisterId } = victim;
  return {
    cancelDataExport: (actor) => services.cancelDataExport(context, actor, { exportId }),
    resumeDataExport: (actor) => services.resumeDataExport(context, actor, { exportId }),
    openDataExport: (actor) => services.openDataExport(context, actor, { exportId }),
    getLeavingNotice: (actor) => services.getLeavingNotice(context, actor, { noticeId }),
    listLeavingRegisters: (actor) => services.listLeavingRegisters(context, actor, { noticeId }),
    withdrawLeavingNotice: (actor) => services.withdrawLeavingNotice(context, actor, { noticeId }),
    wishForUnused: (actor) => services.wishForUnused(context, actor, { noticeId, wish: 'waive' }),
    settleUnusedTerm: (actor) => services.settleUnusedTerm(context, actor, { claimId, settlement: 'x' }),
    planLeaving: (actor) =>
      services.planLeaving(context, actor, { reason: 'other', registerIds: [registerId] }),
    giveLeavingNotice: (actor) =>
      services.giveLeavingNotice(context, actor, {
        reason: 'other',
        registerIds: [registerId],
        lastDay: '2030-01-01',
      }),
    returnRegisters: (actor) => services.returnRegisters(context, actor, { noticeId }),
    returnRegister: (actor) => services.returnRegister(context, actor, { registerId: goneRegisterId }),
    'currentLeaving of the client': (actor) => services.currentLeaving(context, actor, { clientId }),
  };
}
