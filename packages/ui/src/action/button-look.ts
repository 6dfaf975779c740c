import clsx from 'clsx';

export type ButtonVariant = 'primary' | 'secondary' | 'ghost' | 'danger';
export type ButtonSize = 'small' | 'medium' | 'large';

const looks: Record<ButtonVariant, string> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-hover',
  secondary: 'border border-outline/60 bg-surface text-text hover:border-outline hover:bg-subtle',
  ghost: 'text-text hover:bg-subtle',
  danger: 'bg-danger text-on-danger hover:bg-danger/90',
};

const sizes: Record<ButtonSize, string> = {
  small: 'min-h-8 px-3 text-sm',
  medium: 'min-h-9 px-4 text-base max-md:min-h-11',
  large: 'min-h-12 px-6 text-lg',
};

/** The classes that buttons and links dressed as buttons share. */
export function buttonLook(variant: ButtonVariant, size: ButtonSize, wide: boolean): string {
  return clsx(
    'inline-flex shrink-0 items-center justify-center gap-2 rounded-md py-1 text-center font-medium transition-colors',
    'disabled:cursor-not-allowed disabled:opacity-50 aria-disabled:cursor-not-allowed aria-disabled:opacity-60',
    '[&_svg]:size-4 [&_svg]:shrink-0',
    looks[variant],
    sizes[size],
    wide && 'w-full',
  );
}
