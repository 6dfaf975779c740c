import { CONTRACT_STATE_WORDS } from '@koreshok/domain';
import { routes } from '@koreshok/domain/routes';
import { Card, counted, DateTime, KeyValue, TextLink } from '@koreshok/ui';

import type { ContractCard } from '@/server/routers/contracts.ts';

import type { ContractAudience } from './words.ts';

/** Who, when and about what; and the papers that go with it. */
export function ContractFacts({ contract, hrefOf }: { contract: ContractCard; hrefOf: ContractAudience }) {
  const { content, parent, addenda } = contract;
  const href = (id: string) => routes[hrefOf].contract(id);
  return (
    <Card title="Сведения">
      <KeyValue
        items={[
          { term: 'Заказчик', value: content.client.name, hint: `ИНН ${content.client.inn}` },
          {
            term: 'Подписывает',
            value: [content.client.signerPost, content.client.signerName].filter(Boolean).join(' '),
          },
          {
            term: content.scope === 'register' ? 'Касса' : 'Кассы',
            value: counted(contract.registers.count, 'касса', 'кассы', 'касс'),
          },
          { term: 'Составлен', value: <DateTime value={contract.createdAt} /> },
          ...(contract.expiresAt === null
            ? []
            : [{ term: 'Подписать до', value: <DateTime value={contract.expiresAt} look="date" /> }]),
          ...(contract.concludedAt === null
            ? []
            : [
                {
                  term: contract.acceptance === 'payment' ? 'Принят оплатой' : 'Заключён',
                  value: <DateTime value={contract.concludedAt} />,
                  hint: contract.acceptance === 'payment' ? contract.reason : undefined,
                },
              ]),
          ...(parent === null
            ? []
            : [{ term: 'К договору', value: <TextLink href={href(parent.id)}>№ {parent.number}</TextLink> }]),
          ...addenda.map(({ id, number, state }) => ({
            term: 'Соглашение',
            value: <TextLink href={href(id)}>№ {number}</TextLink>,
            hint: CONTRACT_STATE_WORDS[state].words,
          })),
        ]}
      />
    </Card>
  );
}
