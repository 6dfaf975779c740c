/** One bar of a chart: an hour, a day, a kind. */
export type Bar = {
  label: string;
  /** Nothing yet: an hour still to come. */
  value?: number | undefined;
  /** The same place in the series it is compared with. */
  compare?: number | undefined;
  /** The list behind the bar. */
  href?: string | undefined;
};
