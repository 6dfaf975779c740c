/** A person in a table: the name, and the e-mail under it. */
export function PersonCell({ name, email }: { name: string; email: string }) {
  return (
    <span className="block min-w-0">
      <span className="block break-words">{name}</span>
      <span className="block text-sm font-normal break-all text-muted">{email}</span>
    </span>
  );
}
