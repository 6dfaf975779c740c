import { inTransaction } from '@koreshok/db';
import { AppError, newId } from '@koreshok/domain';
import { makeLoginChallenge, writeLoginChallenge } from '@koreshok/signing';
import type { ServiceContext } from '../context/index.ts';
import { CHALLENGES_AN_HOUR } from './limits.ts';
import type { Joiner } from './person.ts';

export interface JoinChallengeFile {
  readonly challengeId: string;
  /** What is to be signed, as it is to be saved: UTF-8. */
  readonly text: string;
}

const HOUR = 3_600_000;

/** Gives out a text to be signed with the certificate of the organization one wants to join. It is used once. */
export async function startJoinBySignature(
  context: ServiceContext,
  { userId, brand }: Joiner,
): Promise<JoinChallengeFile> {
  const now = context.clock.now();
  const challenge = makeLoginChallenge('join-organization', brand.host, now);
  const id = newId(now);
  await inTransaction(context.database, async (transaction) => {
    const recent = await transaction.joinChallenge.findMany({
      where: { userId, issuedAt: { gt: new Date(now.getTime() - HOUR) } },
      select: { id: true },
      take: CHALLENGES_AN_HOUR,
    });
    if (recent.length >= CHALLENGES_AN_HOUR) throw tooMany();
    await transaction.joinChallenge.create({
      data: {
        id,
        organizationId: brand.organizationId,
        userId,
        host: brand.host,
        nonce: challenge.nonce,
        issuedAt: now,
      },
      select: { id: true },
    });
  });
  return { challengeId: id, text: new TextDecoder().decode(writeLoginChallenge(challenge)) };
}

function tooMany(): AppError {
  return new AppError(
    'too_many_requests',
    'join.too_many_files',
    'Слишком много файлов для подписи подряд. Подождите час и попробуйте снова.',
  );
}
