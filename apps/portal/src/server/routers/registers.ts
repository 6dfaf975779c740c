import {
  addRegister,
  addRegisterInput,
  addSeveralRegisters,
  addSeveralRegistersInput,
  archiveRegister,
  archiveRegisterInput,
  extendTerm,
  extendTermInput,
  getRegister,
  getRegisterInput,
  listRegisters,
  listRegistersInput,
  listShifts,
  listShiftsInput,
  moveRegisters,
  moveRegistersInput,
  registerOwner,
  registersBoard,
  registersBoardInput,
  replaceDrive,
  replaceDriveInput,
} from '@koreshok/services/registers';

import { listDocuments } from '@koreshok/services/documents';

import { watch } from '../live/watch.ts';
import { procedure, router } from '../procedures/index.ts';
import { gateSettings } from '../views/gate.ts';

export type {
  RegistersBoard,
  DriveCard,
  RegisterCard,
  RegisterOwner,
  RegisterRow,
  ShiftRow,
} from '@koreshok/services/registers';

export const registersRouter = router({
  list: procedure({
    kind: 'list',
    permission: 'technical:read',
    sample: ({ organizationId, outletId }) => [{}, { outletId }, { clientId: organizationId }],
  })
    .input(listRegistersInput)
    .query(({ ctx, input }) => listRegisters(ctx.services, ctx.actor, input)),

  /** Lights by outlet. */
  board: procedure({
    kind: 'list',
    permission: 'technical:read',
    sample: ({ organizationId }) => [{}, { clientId: organizationId }],
  })
    .input(registersBoardInput)
    .query(({ ctx, input }) => registersBoard(ctx.services, ctx.actor, input)),

  /** Beside what the numbers of a new register are judged. */
  owner: procedure({
    kind: 'self',
    permission: 'technical:write',
    sample: () => undefined,
  }).query(({ ctx }) => registerOwner(ctx.services, ctx.actor)),

  move: procedure({
    kind: 'byId',
    permission: 'technical:write',
    sample: ({ registerId, outletId }) => ({ registerIds: [registerId], outletId }),
  })
    .input(moveRegistersInput)
    .mutation(({ ctx, input }) => moveRegisters(ctx.services, ctx.actor, input)),

  get: procedure({ kind: 'byId', permission: 'technical:read', sample: ({ registerId }) => ({ registerId }) })
    .input(getRegisterInput)
    .query(({ ctx, input }) => getRegister(ctx.services, ctx.actor, input)),

  shifts: procedure({
    kind: 'byId',
    permission: 'technical:read',
    sample: ({ registerId }) => ({ registerId }),
  })
    .input(listShiftsInput)
    .query(({ ctx, input }) => listShifts(ctx.services, ctx.actor, input)),

  /** What has to be typed into the register; names the licensed operator, as its settings demand. */
  gate: procedure({
    kind: 'byId',
    permission: 'technical:read',
    sample: ({ registerId }) => ({ registerId }),
  })
    .input(getRegisterInput)
    .query(async ({ ctx, input }) => {
      const { mode } = await getRegister(ctx.services, ctx.actor, input);
      return gateSettings(ctx.services, ctx.viewer.brand, ctx.gatePorts, mode);
    }),

  /** The register and its latest documents, again whenever they change. */
  watch: procedure({
    kind: 'byId',
    permission: 'technical:read',
    sample: ({ registerId }) => ({ registerId }),
  })
    .input(getRegisterInput)
    .subscription(({ ctx, input, signal }) =>
      watch(ctx, { everyMs: LOOK_EVERY_MS, signal }, async (actor) => {
        const register = await getRegister(ctx.services, actor, input);
        const { items } = await listDocuments(ctx.services, actor, { ...input, limit: LATEST });
        return { register, documents: items };
      }),
    ),

  add: procedure({
    kind: 'createUnder',
    permission: 'technical:write',
    sample: ({ outletId, organizationId }) => [
      { ...NEW_REGISTER, outletId },
      { ...NEW_REGISTER, outletId, clientId: organizationId },
    ],
  })
    .input(addRegisterInput)
    .mutation(({ ctx, input }) => addRegister(ctx.services, ctx.actor, input)),

  addSeveral: procedure({
    kind: 'createUnder',
    permission: 'technical:write',
    sample: ({ outletId, organizationId }) => [
      { outletId, rows: [NEW_REGISTER] },
      { outletId, rows: [NEW_REGISTER], clientId: organizationId },
    ],
  })
    .input(addSeveralRegistersInput)
    .mutation(({ ctx, input }) => addSeveralRegisters(ctx.services, ctx.actor, input)),

  replaceDrive: procedure({
    kind: 'byId',
    permission: 'technical:write',
    sample: ({ registerId }) => ({ registerId, fn: NEW_REGISTER.fn }),
  })
    .input(replaceDriveInput)
    .mutation(({ ctx, input }) => replaceDrive(ctx.services, ctx.actor, input)),

  archive: procedure({
    kind: 'byId',
    permission: 'technical:write',
    sample: ({ registerId }) => ({ registerId }),
  })
    .input(archiveRegisterInput)
    .mutation(({ ctx, input }) => archiveRegister(ctx.services, ctx.actor, input)),

  extendTerm: procedure({
    kind: 'byId',
    permission: 'commercial:write',
    audience: ['operator'],
    sample: ({ registerId }) => ({ cashRegisterId: registerId, days: 30, reason: 'Чужая касса' }),
  })
    .input(extendTermInput)
    .mutation(({ ctx, input }) => extendTerm(ctx.services, ctx.actor, input)),
});

/** How many documents a live page shows. */
const LATEST = 6;
const LOOK_EVERY_MS = 1_000;

/** What a stranger would put beside the victim's outlet. */
const NEW_REGISTER = {
  name: 'Чужая касса',
  model: 'АТОЛ 27Ф',
  serialNumber: '00106900000042',
  registrationNumber: '0001234567000042',
  fn: '9960440300000042',
} as const;
