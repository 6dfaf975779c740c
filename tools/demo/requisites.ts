import type { Actor } from '@koreshok/domain';
import { makeBankAccount, makeBik, makeCorrespondentAccount } from '@koreshok/fiscal/identifiers';
import type { ServiceContext } from '@koreshok/services';
import { saveRequisites } from '@koreshok/services/requisites';
import { drawPerson, fullName } from '@koreshok/simulators/names';
import { seededRandom } from '@koreshok/simulators/random';

/** Tells what a contract needs of an organization; bank and signer are drawn from its ИНН. */
export async function tellRequisites(
  context: ServiceContext,
  owner: Actor,
  { inn, address, phone, ogrn }: { inn: string; address: string; phone: string; ogrn: string },
): Promise<void> {
  const random = seededRandom(`requisites ${inn}`);
  const bik = makeBik(random.next);
  const sole = inn.length === 12;
  await saveRequisites(context, owner, {
    ogrn,
    phone,
    legalAddress: address,
    bik,
    bankName: 'АО «Учебный банк»',
    bankAccount: makeBankAccount(random.next, bik),
    correspondentAccount: makeCorrespondentAccount(random.next, bik),
    signerName: fullName(drawPerson(random)),
    signerPost: sole ? '' : 'Генеральный директор',
    signerGround: sole ? 'entrepreneur_record' : 'charter',
    vatStatus: sole ? 'exempt' : 'payer',
    taxSystem: sole ? 'simplified_income' : 'general',
    exchangeOperator: 'diadoc',
    exchangeParticipant: `2BM-${inn}`,
  });
}
