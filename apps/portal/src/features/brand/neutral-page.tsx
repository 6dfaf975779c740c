/** What a host without a brand shows: no name, no colour, no way to anybody. */
export function NeutralPage() {
  return (
    <main className="grid min-h-dvh place-items-center p-6 text-center text-lg">
      <div>
        <h1 className="text-2xl font-semibold tracking-tight">По этому адресу ничего нет</h1>
        <p className="mt-2 text-muted">Проверьте, нет ли в адресе опечатки.</p>
      </div>
    </main>
  );
}
