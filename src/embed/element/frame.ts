import { type EmbedMessage, type HostMessage, readEmbedMessage, sealed } from '../protocol';

/** A frame with the embedded page. */
export interface Frame {
  /** The frame element. */
  readonly element: HTMLIFrameElement;
  /** Sends a message to the page; does nothing before the page is ready. */
  readonly send: (message: HostMessage) => void;
  /** Stops listening and removes the frame. */
  readonly close: () => void;
}

/**
 * The page may run its own scripts and open the playground in a new tab, which is not sandboxed. It has an opaque
 * origin, so it can access neither storage nor other pages.
 */
const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';

// The origin of messages from a frame with an opaque origin.
const OPAQUE = 'null';

// In milliseconds after the frame has loaded. Its page is complete then, and says that it is ready after a few of them.
const PATIENCE = 10_000;

/** What a frame reports. */
export interface FrameListener {
  /** Called with each valid message from the embedded page. */
  readonly hear: (message: EmbedMessage) => void;
  /** Called when something has loaded in the frame that did not say it is ready: an error page of the browser, for example. */
  readonly giveUp: () => void;
}

/** Creates a frame for an address; it loads once its element is in a page. */
export function createFrame(src: string, title: string, { hear, giveUp }: FrameListener): Frame {
  const element = createIframe(src, title);
  // A page with an opaque origin cannot be the target of a message, so it sends a port.
  let port: MessagePort | undefined;
  const receive = ({ source, origin, data, ports }: MessageEvent<unknown>) => {
    if (source === null || source !== element.contentWindow || origin !== OPAQUE) return;
    const message = readEmbedMessage(data);
    if (message === undefined) return;
    if (message.type === 'ready') port = ports[0];
    hear(message);
  };
  window.addEventListener('message', receive);
  let waiting: number | undefined;
  element.addEventListener('load', () => {
    waiting = window.setTimeout(() => port === undefined && giveUp(), PATIENCE);
  });
  return {
    element,
    send: (message) => port?.postMessage(sealed(message)),
    close: () => {
      window.removeEventListener('message', receive);
      window.clearTimeout(waiting);
      port?.close();
      element.remove();
    },
  };
}

function createIframe(src: string, title: string): HTMLIFrameElement {
  const element = document.createElement('iframe');
  element.setAttribute('sandbox', SANDBOX);
  element.allow = 'clipboard-write';
  element.loading = 'lazy';
  element.title = title;
  element.src = src;
  return element;
}
