/** Whether a version like `v20.19.1` may run the bootstrap: 20.19 or later. */
export function mayBootstrap(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return major > 20 || (major === 20 && minor >= 19);
}
