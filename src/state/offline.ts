import type { TrustedTypePolicyFactory } from 'trusted-types/lib';
import { Workbox } from 'workbox-window';
import type { NoticeBoard } from './notice.svelte';

declare global {
  interface Window {
    /** Absent where the browser has no Trusted Types. */
    readonly trustedTypes?: TrustedTypePolicyFactory;
  }
}

/** The one policy that the page's Content-Security-Policy allows; it makes one address, that of the service worker. */
const POLICY = 'service-worker';

const WORKER = 'sw.js';

/**
 * Lets the site open without a network from the second visit on, and says when a newer version waits. A newer version
 * takes over only when the person says so, and the draft is kept on the way. Rejects where the browser denies service
 * workers, as in a sandboxed frame.
 */
export async function prepareOffline(notices: NoticeBoard): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const worker = new Workbox(workerAddress());
  worker.addEventListener('waiting', () => offerUpdate(worker, notices));
  await worker.register({ immediate: true });
}

function offerUpdate(worker: Workbox, notices: NoticeBoard): void {
  const run = () => {
    worker.addEventListener('controlling', () => window.location.reload());
    worker.messageSkipWaiting();
  };
  const message = 'A newer version of this page is ready. Your work is kept when you change to it.';
  notices.showNext({ tone: 'info', message, action: { label: 'Change to it now', run } });
}

function workerAddress() {
  const policy = window.trustedTypes?.createPolicy(POLICY, { createScriptURL: addressOf });
  return policy?.createScriptURL(WORKER) ?? addressOf(WORKER);
}

function addressOf(name: string): string {
  if (name !== WORKER) throw new TypeError(`This page has no service worker called ${name}.`);
  return new URL(name, document.baseURI).href;
}
