const FROM_DISK = 'Browsers do not load that from disk: use a web server.';
const AGAIN = 'Reload the page to try again.';

/** Returns what to do about a part of the embed that could not be loaded, as a sentence. */
export function retry(): string {
  return document.URL.startsWith('file:') ? FROM_DISK : AGAIN;
}
