const FROM_DISK = 'Browsers do not load that from disk.';
const AGAIN = 'Reload the page to try again.';

/** Returns the sentences on a part of the embed that could not be loaded: what, and what to do about it. */
export function unloaded(what: string): string {
  return `${what} could not be loaded. ${document.URL.startsWith('file:') ? FROM_DISK : AGAIN}`;
}
