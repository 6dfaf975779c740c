import {
  EXCHANGE_OPERATOR_WORDS,
  REQUISITE_WORDS,
  SIGNER_GROUND_WORDS,
  TAX_SYSTEM_WORDS,
  VAT_STATUS_WORDS,
} from '@koreshok/domain/requisites';
import { Card, counted, groupByFour, KeyValue } from '@koreshok/ui';

import type { ContractCard } from '@/server/routers/contracts.ts';

/** What the paper names of the client and its registers, to be checked without opening it. */
export function ContractParties({
  contract: {
    content: { client, scope },
    registers: { count, first },
  },
}: {
  contract: ContractCard;
}) {
  const more = count - first.length;
  return (
    <div className="grid items-start gap-6 lg:grid-cols-2">
      <Card title="Реквизиты заказчика">
        <KeyValue items={requisiteItems(client)} />
      </Card>
      <Card title={scope === 'register' ? 'Касса' : 'Перечень касс'}>
        {count === 0 ? (
          <p className="text-muted">На день составления касс нет.</p>
        ) : (
          <ul className="flex flex-col gap-3">
            {first.map((register) => (
              <li key={`${register.model} ${register.serialNumber}`}>
                <p className="font-medium">{register.name}</p>
                <p className="text-sm text-muted">
                  {register.model}, № {register.serialNumber}
                </p>
                <p className="text-sm text-muted">
                  РНМ <span className="font-mono">{groupByFour(register.registrationNumber)}</span>, ФН{' '}
                  <span className="font-mono">{groupByFour(register.fn)}</span>
                </p>
                <p className="text-sm text-muted">{register.address}</p>
              </li>
            ))}
          </ul>
        )}
        {more > 0 && (
          <p className="mt-3 text-sm text-muted">
            И ещё {counted(more, 'касса', 'кассы', 'касс')}: перечень в PDF.
          </p>
        )}
      </Card>
    </div>
  );
}

function requisiteItems(client: ContractCard['content']['client']) {
  const { signerGround, signerGroundNumber, exchangeOperator, vatStatus, taxSystem } = client;
  const ground =
    signerGround === null ? '' : `${SIGNER_GROUND_WORDS[signerGround]} ${signerGroundNumber}`.trim();
  const exchange =
    exchangeOperator === null
      ? ''
      : [EXCHANGE_OPERATOR_WORDS[exchangeOperator], client.exchangeParticipant].filter(Boolean).join(', ');
  const items = [
    { term: REQUISITE_WORDS.name, value: client.name, hint: client.shortName },
    {
      term: client.inn.length === 12 ? 'ИНН' : 'ИНН, КПП',
      value: [client.inn, client.kpp].filter(Boolean).join(', '),
    },
    { term: client.inn.length === 12 ? 'ОГРНИП' : REQUISITE_WORDS.ogrn, value: client.ogrn },
    { term: REQUISITE_WORDS.legalAddress, value: client.legalAddress },
    { term: REQUISITE_WORDS.postalAddress, value: client.postalAddress },
    {
      term: REQUISITE_WORDS.bankAccount,
      value: client.bankAccount,
      hint: `${client.bankName}, БИК ${client.bik}, к/с ${client.correspondentAccount}`,
    },
    {
      term: 'Подписывает',
      value: [client.signerPost, client.signerName].filter(Boolean).join(' '),
      hint: ground,
    },
    {
      term: 'НДС и налоги',
      value: [
        vatStatus === null ? '' : VAT_STATUS_WORDS[vatStatus],
        taxSystem === null ? '' : TAX_SYSTEM_WORDS[taxSystem],
      ]
        .filter(Boolean)
        .join(', '),
    },
    { term: 'ЭДО', value: exchange },
    { term: 'Связь', value: [client.email, client.phone].filter(Boolean).join(', ') },
  ];
  return items.filter(({ value }) => value !== '');
}
