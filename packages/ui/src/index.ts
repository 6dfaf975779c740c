/** The design system: tokens stand in `@koreshok/ui/tokens.css`, a gallery of every component in `@koreshok/ui/gallery`. */

// Colours and brands
export { accentGround, brandPalette, brandStyle } from './color/brand.ts';
export type { AccentColors, BrandPalette } from './color/brand.ts';
export { parseHex, parseOklch, oklchText, hexText } from './color/notation.ts';
export { inSrgb, toRgb, fromRgb, luminance, contrast } from './color/oklch.ts';
export type { Oklch, Rgb } from './color/oklch.ts';

// Words and figures
export {
  wallClock,
  dateWords,
  dateFigures,
  clockFigures,
  formatWallClock,
  formatDateTime,
  formatDay,
  formatDuration,
  formatAgo,
} from './format/date.ts';
export type { WallClock, DateStyle } from './format/date.ts';
export { groupByFour, formatPhone } from './format/identifier.ts';
export { masks, moneyFieldText } from './format/mask.ts';
export type { Mask, MaskName } from './format/mask.ts';
export { formatMoney, parseMoney, formatMoneyShort } from './format/money.ts';
export type { KopecksShown } from './format/money.ts';
export {
  thinSpace,
  minus,
  groupThousands,
  formatNumber,
  formatPercent,
  formatBytes,
} from './format/number.ts';
export { plural, counted } from './format/plural.ts';
export { registerClock, formatRegisterTime } from './format/register-time.ts';

// Links
export { LinkProvider, Link } from './link/link.tsx';
export type { LinkProps, LinkComponent } from './link/link.tsx';
export { TextLink } from './link/text-link.tsx';

// Actions
export { Button } from './action/button.tsx';
export type { ButtonProps } from './action/button.tsx';
export { IconButton } from './action/icon-button.tsx';
export type { IconButtonProps } from './action/icon-button.tsx';
export { LinkButton } from './action/link-button.tsx';
export type { LinkButtonProps } from './action/link-button.tsx';

// Forms
export { Checkbox } from './form/checkbox.tsx';
export type { CheckboxProps } from './form/checkbox.tsx';
export { Field } from './form/field.tsx';
export type { FieldProps } from './form/field.tsx';
export { FormErrorSummary } from './form/form-error-summary.tsx';
export type { FormErrorEntry } from './form/form-error-summary.tsx';
export { Input } from './form/input.tsx';
export type { InputProps } from './form/input.tsx';
export { MaskedInput } from './form/masked-input.tsx';
export type { MaskedInputProps } from './form/masked-input.tsx';
export { RadioGroup } from './form/radio-group.tsx';
export type { RadioOption, RadioGroupProps } from './form/radio-group.tsx';
export { Select } from './form/select.tsx';
export type { SelectOption, SelectProps } from './form/select.tsx';
export { Switch } from './form/switch.tsx';
export type { SwitchProps } from './form/switch.tsx';
export { Textarea } from './form/textarea.tsx';

// States
export { Badge } from './state/badge.tsx';
export type { BadgeProps } from './state/badge.tsx';
export { LightStrip } from './state/light-strip.tsx';
export type { Light } from './state/light-strip.tsx';
export { StateMark } from './state/state-mark.tsx';
export type { StateMarkProps } from './state/state-mark.tsx';
export { StateShape } from './state/state-shape.tsx';
export { stateWords, stateTones, states } from './state/state.ts';
export type { State, Tone } from './state/state.ts';

// Values
export { CopyCode } from './value/copy-code.tsx';
export type { CopyCodeProps } from './value/copy-code.tsx';
export { DateTime } from './value/date-time.tsx';
export type { DateTimeProps } from './value/date-time.tsx';
export { Money } from './value/money.tsx';
export type { MoneyProps } from './value/money.tsx';
export { RegisterTimeText } from './value/register-time-text.tsx';
export type { RegisterTimeTextProps } from './value/register-time-text.tsx';
export { TimeZoneProvider, useTimeZone } from './value/time-zone.tsx';

// Pages
export { Card } from './layout/card.tsx';
export type { CardProps } from './layout/card.tsx';
export { Figure } from './layout/figure.tsx';
export type { FigureProps } from './layout/figure.tsx';
export { KeyValue } from './layout/key-value.tsx';
export type { KeyValueItem } from './layout/key-value.tsx';
export { PageHeader } from './layout/page-header.tsx';
export type { PageHeaderProps } from './layout/page-header.tsx';

// Ways
export { Breadcrumbs } from './navigation/breadcrumbs.tsx';
export type { Crumb } from './navigation/breadcrumbs.tsx';
export { LinkTabs } from './navigation/link-tabs.tsx';
export type { LinkTab } from './navigation/link-tabs.tsx';
export { Steps } from './navigation/steps.tsx';
export type { Step } from './navigation/steps.tsx';
