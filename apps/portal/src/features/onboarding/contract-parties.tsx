import { REQUISITE_WORDS, SIGNER_GROUND_WORDS, VAT_STATUS_WORDS } from '@koreshok/domain/requisites';
import { routes } from '@koreshok/domain/routes';
import { Card, KeyValue, TextLink } from '@koreshok/ui';

import type { RequisitesCard } from '@/server/routers/requisites.ts';

/** What will stand in the contract about the client, to be checked before it is made. */
export function ContractParties({ requisites }: { requisites: RequisitesCard }) {
  const { inn, kpp, ogrn, bankName, bik, bankAccount, signerPost, signerName, signerGround, vatStatus } =
    requisites;
  return (
    <Card
      title="Проверьте реквизиты"
      action={<TextLink href={routes.client.requisites()}>Изменить</TextLink>}
    >
      <KeyValue
        items={[
          { term: REQUISITE_WORDS.name, value: requisites.name },
          { term: 'Номера', value: `ИНН ${inn}${kpp === '' ? '' : `, КПП ${kpp}`}, ОГРН ${ogrn}` },
          { term: REQUISITE_WORDS.legalAddress, value: requisites.legalAddress },
          { term: 'Банк', value: bankName, hint: `БИК ${bik}, счёт ${bankAccount}` },
          {
            term: REQUISITE_WORDS.signerName,
            value: [signerPost, signerName].filter(Boolean).join(' '),
            hint: signerGround === null ? undefined : SIGNER_GROUND_WORDS[signerGround],
          },
          { term: 'НДС', value: vatStatus === null ? '' : VAT_STATUS_WORDS[vatStatus] },
        ]}
      />
    </Card>
  );
}
