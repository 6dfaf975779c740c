/** The look shared by inputs, selects and text areas. 16 px on phones, where a smaller one makes the page zoom. */
export const controlLook =
  'w-full min-w-0 rounded-md border border-outline bg-surface px-3 text-base text-text transition-colors ' +
  'placeholder:text-muted hover:border-text/60 focus-visible:border-accent focus-visible:outline-offset-0 ' +
  'disabled:cursor-not-allowed disabled:bg-subtle disabled:text-muted [&[readonly]]:bg-subtle ' +
  'aria-invalid:border-danger aria-invalid:bg-danger-soft max-md:text-lg';

export const controlHeight = 'h-9 max-md:h-11';
