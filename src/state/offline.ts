import { Workbox } from 'workbox-window';
import type { NoticeBoard } from './notice.svelte';

/** The name of the only policy that the Content-Security-Policy allows; it creates only the service worker's URL. */
const POLICY = 'service-worker';

const WORKER = 'sw.js';

/**
 * Makes the site work without a network once all its files are kept, and shows a notice when a newer version is ready.
 * The newer version takes over only when the person agrees. Rejects where the browser denies service workers, as in a
 * sandboxed frame.
 */
export async function prepareOffline(notices: NoticeBoard): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const worker = new Workbox(workerUrl());
  worker.addEventListener('waiting', () => offerUpdate(worker, notices));
  await worker.register({ immediate: true });
}

function offerUpdate(worker: Workbox, notices: NoticeBoard): void {
  const run = () => {
    worker.addEventListener('controlling', () => window.location.reload());
    worker.messageSkipWaiting();
  };
  const message = 'A newer version of this page is ready. Your work is kept when you update.';
  notices.showNext({ tone: 'info', message, action: { label: 'Update now', run } });
}

// Undefined where the browser has no Trusted Types.
function workerUrl(): string | TrustedScriptURL {
  const policy = window.trustedTypes?.createPolicy(POLICY, { createScriptURL: urlOf });
  return policy?.createScriptURL(WORKER) ?? urlOf(WORKER);
}

function urlOf(name: string): string {
  if (name !== WORKER) throw new TypeError(`This page has no service worker called ${name}.`);
  return new URL(name, document.baseURI).href;
}
