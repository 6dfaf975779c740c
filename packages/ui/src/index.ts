/** The design system: tokens stand in `@koreshok/ui/tokens.css`, a gallery of every component in `@koreshok/ui/gallery`. */

// The look and its switch
export { LogoMark, Logo } from './theme/logo-mark.tsx';
export { ThemeToggle } from './theme/theme-toggle.tsx';
export type { ThemeToggleProps } from './theme/theme-toggle.tsx';
export { themeCookie, themeOfCookie, themeCookieLine } from './theme/theme.ts';
export type { ThemeChoice } from './theme/theme.ts';

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
  unitSpace,
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
export { useChosenEarly } from './form/chosen-early.ts';
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
export { SearchSelect } from './form/search-select.tsx';
export type { SearchSelectProps } from './form/search-select.tsx';
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

// Lists
export { BulkBar } from './table/bulk-bar.tsx';
export type { BulkBarProps } from './table/bulk-bar.tsx';
export type { ColumnSort, Column, Density, TableSelection } from './table/column.ts';
export { DataTable } from './table/data-table.tsx';
export type { DataTableProps } from './table/data-table.tsx';
export { FilterChips } from './table/filter-chips.tsx';
export type { FilterChip, FilterChipsProps } from './table/filter-chips.tsx';
export { FilterMenu } from './table/filter-menu.tsx';
export type { FilterOption } from './table/filter-menu.tsx';
export { FilterSearch } from './table/filter-search.tsx';
export type { FilterSearchProps } from './table/filter-search.tsx';
export { LoadMore, ListFooter } from './table/list-footer.tsx';
export type { LoadMoreProps, ListFooterProps } from './table/list-footer.tsx';
export { SearchField } from './table/search-field.tsx';
export type { SearchFieldProps } from './table/search-field.tsx';
export { useSelection } from './table/use-selection.ts';

// Answers
export { EmptyState } from './feedback/empty-state.tsx';
export type { EmptyStateProps } from './feedback/empty-state.tsx';
export { ErrorState } from './feedback/error-state.tsx';
export type { ErrorStateProps } from './feedback/error-state.tsx';
export { Notice } from './feedback/notice.tsx';
export type { NoticeTone, NoticeProps } from './feedback/notice.tsx';
export { Progress } from './feedback/progress.tsx';
export type { ProgressProps } from './feedback/progress.tsx';
export { Skeleton, SkeletonText } from './feedback/skeleton.tsx';
export { ToastProvider, useToast } from './feedback/toast.tsx';
export type { ToastMessage } from './feedback/toast.tsx';

// What floats
export { ConfirmDialog } from './overlay/confirm-dialog.tsx';
export type { ConfirmDialogProps } from './overlay/confirm-dialog.tsx';
export { Dialog } from './overlay/dialog.tsx';
export type { DialogProps } from './overlay/dialog.tsx';
export { DropdownMenu } from './overlay/dropdown-menu.tsx';
export type { MenuItem, DropdownMenuProps } from './overlay/dropdown-menu.tsx';
export type { FoundOptions, SearchOption } from './overlay/search-choices.tsx';
export { SidePanel } from './overlay/side-panel.tsx';
export type { SidePanelProps } from './overlay/side-panel.tsx';
export { Tooltip } from './overlay/tooltip.tsx';

// Charts
export { BarChart } from './chart/bar-chart.tsx';
export type { BarChartProps } from './chart/bar-chart.tsx';
export type { Bar } from './chart/bar.ts';
export { Gauge, FiscalDriveGauge } from './chart/gauge.tsx';
export type { GaugeProps, FiscalDriveGaugeProps } from './chart/gauge.tsx';
export { Sparkline } from './chart/sparkline.tsx';
export type { SparklineProps } from './chart/sparkline.tsx';

// Time
export { SpanTimeline } from './timeline/span-timeline.tsx';
export type { TimelineSpan, SpanTimelineProps } from './timeline/span-timeline.tsx';
export { Timeline } from './timeline/timeline.tsx';
export type { TimelineState, TimelineItem } from './timeline/timeline.tsx';

// Receipts
export { QrCode } from './receipt/qr-code.tsx';
export type { QrCodeProps } from './receipt/qr-code.tsx';
export { ReceiptPaper, ReceiptLine, ReceiptPair } from './receipt/receipt-paper.tsx';
export type { ReceiptPaperProps, ReceiptLineProps } from './receipt/receipt-paper.tsx';

// Shells
export { AppShell } from './shell/app-shell.tsx';
export type { AppShellProps } from './shell/app-shell.tsx';
export { AuthAside } from './shell/auth-aside.tsx';
export { AuthLayout } from './shell/auth-layout.tsx';
export type { AuthLayoutProps } from './shell/auth-layout.tsx';
export { GlobalSearch } from './shell/global-search.tsx';
export type { GlobalSearchProps } from './shell/global-search.tsx';
export { activeHref, phoneItems, navigationCookie, foldedOfCookie } from './shell/navigation-items.ts';
export type { NavigationItem, NavigationSection } from './shell/navigation-items.ts';
export { OrganizationSwitcher } from './shell/organization-switcher.tsx';
export type { SwitchableOrganization, OrganizationSwitcherProps } from './shell/organization-switcher.tsx';
export { ProfileMenu } from './shell/profile-menu.tsx';
export type { ProfileMenuProps } from './shell/profile-menu.tsx';
export { PublicLayout } from './shell/public-layout.tsx';
export type { PublicLayoutProps } from './shell/public-layout.tsx';
export { SearchResult } from './shell/search-result.tsx';
export type { SearchResultProps } from './shell/search-result.tsx';
export { VisitBar } from './shell/visit-bar.tsx';
export type { VisitBarProps } from './shell/visit-bar.tsx';
