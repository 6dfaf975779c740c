import { CopyCode, Notice } from '@koreshok/ui';

/** What a visitor does with the code of the partner who sent him here. */
export function PartnerNotice({ code }: { code: string }) {
  return (
    <Notice title="Вас пригласил партнёр" className="text-base">
      Назовите его код, когда будете подключаться:{' '}
      <CopyCode value={code} label="код партнёра" look="plain" className="align-baseline" />
    </Notice>
  );
}
