import { exact, exactOrNull, Prisma, type WholeColumn } from '@koreshok/db';
import { type PartnerCodeState, partnerCodeState } from '@koreshok/domain';

/** A code as its agent sees it. */
export interface PartnerCodeRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly campaign: string;
  readonly state: PartnerCodeState;
  readonly offerMonths: number | null;
  /** Hundredths of a percent. */
  readonly offerDiscount: number;
  readonly seats: number | null;
  readonly expiresAt: Date | null;
  readonly createdAt: Date;
  readonly closedAt: Date | null;
  /** How often its link was opened. */
  readonly visits: number;
  /** Clients (by ИНН) who came with it first. */
  readonly used: number;
}

export interface PartnerCodeSqlRow
  extends Omit<PartnerCodeRow, 'state' | 'used' | 'visits' | 'offerMonths' | 'offerDiscount' | 'seats'> {
  readonly used: WholeColumn;
  readonly visits: WholeColumn | null;
  readonly offerMonths: WholeColumn | null;
  readonly offerDiscount: WholeColumn;
  readonly seats: WholeColumn | null;
}

const USED = Prisma.sql`(SELECT COUNT(*) FROM FirstContact f
  WHERE f.organizationId = c.organizationId AND f.partnerCodeId = c.id)`;

/** Columns of `PartnerCode` under alias `c`. */
export const PARTNER_CODE_COLUMNS = Prisma.sql`
  c.id, c.code, c.name, c.campaign, c.offerMonths, c.offerDiscount, c.seats, c.expiresAt, c.createdAt, c.closedAt,
  ${USED} AS used,
  (SELECT CAST(SUM(v.visits) AS SIGNED) FROM PartnerCodeVisit v
    WHERE v.organizationId = c.organizationId AND v.partnerCodeId = c.id) AS visits`;

/** The same states as {@link partnerCodeState} tells, as a condition on alias `c`. */
export function partnerCodeStateSql(state: PartnerCodeState, at: Date): Prisma.Sql {
  const running = Prisma.sql`c.closedAt IS NULL AND (c.expiresAt IS NULL OR c.expiresAt > ${at})`;
  switch (state) {
    case 'closed':
      return Prisma.sql`c.closedAt IS NOT NULL`;
    case 'expired':
      return Prisma.sql`(c.closedAt IS NULL AND c.expiresAt <= ${at})`;
    case 'used_up':
      return Prisma.sql`(${running} AND c.seats <= ${USED})`;
    case 'open':
      return Prisma.sql`(${running} AND (c.seats IS NULL OR c.seats > ${USED}))`;
    default: {
      const never: never = state;
      throw new Error(`No condition for ${String(never)}`);
    }
  }
}

export function partnerCodeRowOf(row: PartnerCodeSqlRow, at: Date): PartnerCodeRow {
  const used = exact(row.used);
  const seats = exactOrNull(row.seats);
  return {
    ...row,
    used,
    visits: exactOrNull(row.visits) ?? 0,
    seats,
    offerMonths: exactOrNull(row.offerMonths),
    offerDiscount: exact(row.offerDiscount),
    state: partnerCodeState({ closedAt: row.closedAt, expiresAt: row.expiresAt, seats, used }, at),
  };
}
