'use client';

import { Checkbox } from '../form/checkbox.tsx';

/** The box that chooses a row, or all of them. */
export function SelectBox(props: {
  label: string;
  checked: boolean;
  indeterminate?: boolean | undefined;
  onToggle: () => void;
}) {
  const { label, checked, indeterminate, onToggle } = props;
  return (
    <span className="relative z-1 -m-2 flex w-fit p-2">
      <Checkbox
        label={label}
        labelHidden
        checked={checked}
        indeterminate={indeterminate}
        onChange={onToggle}
      />
    </span>
  );
}
