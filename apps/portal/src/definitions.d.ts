/** Replaced by the bundler: whether this is the development server. */
declare const __DEVELOPMENT__: boolean;
