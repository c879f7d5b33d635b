import type { App } from '../app';
import { copyText } from '../parts/copy';

/** Copies a text to the clipboard and shows a notice that says whether it worked; `what` names the text, as in `the request`. */
export async function copyWithNotice({ notices }: App, text: string, what: string): Promise<void> {
  const isCopied = await copyText(text);
  notices.show(
    isCopied
      ? { tone: 'info', message: `Copied ${what}.` }
      : { tone: 'warning', message: `Could not copy ${what}: the browser blocks the clipboard.` },
  );
}

/** Copies the request as sent. */
export function copyRequest(app: App): void {
  void copyWithNotice(app, app.derived?.request.rendering.text ?? '', 'the request');
}

/** Copies the request as a cURL command; the export loads first. */
export async function copyAsCurl(app: App): Promise<void> {
  if (app.derived === undefined) return;
  const { EXPORTS } = await import('../../state/exporting');
  const curl = EXPORTS.find(({ id }) => id === 'curl');
  if (curl !== undefined) await copyWithNotice(app, curl.write(app.derived), 'the request as cURL');
}
