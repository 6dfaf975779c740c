/** A client in a provider's list: its name, ИНН, and through which reseller it is served. */
export function ClientCell({
  clientName,
  inn,
  resellerName,
}: {
  clientName: string;
  inn: string;
  resellerName: string | null;
}) {
  return (
    <span className="block min-w-0">
      {clientName}
      <span className="block text-sm font-normal text-muted">
        ИНН {inn}
        {resellerName !== null && `, через ${resellerName}`}
      </span>
    </span>
  );
}
