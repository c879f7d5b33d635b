import { type Given, readGiven } from '../given';
import type { EmbedMessage, Theme } from '../protocol';
import { isTextPane, readPanes, writeSettings } from '../settings';
import { CONTENT_ATTRIBUTES, readWish } from './children';
import { createFrame, type Frame } from './frame';
import { cappedHeight, movesNothing, readHeight, reservedHeight } from './height';
import { stopWatching, watchNearness } from './near';
import { createShell } from './shell';
import { themeOf, watchTheme } from './theme';

const LOOK_ATTRIBUTES = ['panes', 'readonly', 'locked', 'lesson', 'notation'] as const;

// Far below Chromium's limit of 2 MB. Longer content is sent as a message once the frame is ready.
const LONGEST_ADDRESS = 100_000;

const NOT_STARTED =
  'The live example did not start, so this is its text. The playground may be out of reach, or this page may not allow its frame.';

/** The element `<postback-playground>` of a host page. It loads its frame when it comes near the viewport. */
export class PostbackPlayground extends HTMLElement {
  /** The attributes whose changes the browser reports. */
  static readonly observedAttributes = [...CONTENT_ATTRIBUTES, ...LOOK_ATTRIBUTES, 'theme', 'height'];

  /** The address of the embedded page. */
  static page = '';

  readonly #shell = createShell(this);
  #frame: Frame | undefined;
  #unwatchTheme: (() => void) | undefined;
  /** The state set by a script, or the work after the reader's edits. */
  #state: Given | undefined;
  /** False while the state still has to be sent to the frame. */
  #isSent = true;
  #theme: Theme | undefined;
  /** The height the frame last reported, within the limits. */
  #wantedHeight: number | undefined;

  /**
   * The content of the embed: a work, or a link. Setting it shows the new content; throws a TypeError when it is
   * invalid.
   */
  get state(): Given | undefined {
    return this.#state ?? readWish(this).given;
  }

  set state(value: unknown) {
    const given = readGiven(value);
    if (given === undefined) throw new TypeError('Invalid state: expected a work or a link.');
    this.#state = given;
    this.#frame?.send({ type: 'setState', state: given });
    this.#isSent = false;
  }

  /** Starts the embed when the element is added to a page. */
  connectedCallback(): void {
    this.#shell.setHeight(readHeight(this.getAttribute('height')));
    watchNearness(this, (isNear) => {
      if (isNear) this.#open();
      this.#fitHeight();
    });
    this.#unwatchTheme = watchTheme(() => this.#sendTheme());
  }

  /** Removes the frame and all listeners when the element is removed. */
  disconnectedCallback(): void {
    stopWatching(this);
    this.#unwatchTheme?.();
    this.#close();
  }

  /** Applies a changed attribute. */
  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (before === now || !this.isConnected) return;
    if (name === 'height') {
      this.#shell.setHeight(readHeight(now) ?? this.#wantedHeight);
    } else if (name === 'theme') {
      this.#sendTheme();
    } else if (CONTENT_ATTRIBUTES.some((each) => each === name)) {
      const { given } = readWish(this);
      if (given !== undefined) this.state = given;
      this.#state = undefined;
    } else if (this.#frame !== undefined) {
      // Recreates the frame: a new address in the same frame would add an entry to the host's history.
      this.#close();
      this.#open();
    }
  }

  #open(): void {
    if (this.#frame !== undefined) return;
    if (document.readyState === 'loading') {
      // The parser may not have added all children yet.
      document.addEventListener('DOMContentLoaded', () => this.isConnected && this.#open(), { once: true });
      return;
    }
    this.#shell.setHeight(
      readHeight(this.getAttribute('height')) ?? reservedHeight(this.getBoundingClientRect().height),
    );
    const frame = createFrame(this.#address(), this.#label(), {
      hear: (message) => this.#hear(frame, message),
      giveUp: () => this.#shell.setNote(NOT_STARTED),
    });
    this.#frame = frame;
    this.#shell.place(frame.element);
  }

  #close(): void {
    this.#frame?.close();
    this.#frame = undefined;
    this.#shell.clear();
  }

  #label(): string {
    const title = this.getAttribute('title');
    return title ? `Postback Playground: ${title}` : 'Postback Playground';
  }

  #address(): string {
    const { given, lesson } = readWish(this);
    const notation = this.getAttribute('notation');
    this.#theme = themeOf(this);
    const settings = {
      host: window.origin,
      panes: readPanes(this.getAttribute('panes')),
      readonly: this.hasAttribute('readonly'),
      locked: readPanes(this.getAttribute('locked')).filter(isTextPane),
      theme: this.#theme,
      ...(lesson !== undefined && { lesson }),
      ...(notation && { notation }),
    };
    const shown = this.#state ?? given;
    const whole = writeSettings({ ...settings, ...(shown && { given: shown }) });
    this.#isSent = whole.length <= LONGEST_ADDRESS;
    return `${PostbackPlayground.page}#${this.#isSent ? whole : writeSettings(settings)}`;
  }

  #hear(frame: Frame, message: EmbedMessage): void {
    switch (message.type) {
      case 'ready':
        this.#shell.setNote('');
        this.#shell.reveal(frame.element);
        if (!this.#isSent && this.state !== undefined) frame.send({ type: 'setState', state: this.state });
        this.#sendTheme();
        break;
      case 'height':
        this.#wantedHeight = cappedHeight(message.height);
        this.#fitHeight();
        break;
      case 'change': {
        const { state, done } = message;
        this.#state = state;
        const detail = { state, ...(done !== undefined && { done }) };
        this.dispatchEvent(new CustomEvent('change', { detail, bubbles: true }));
      }
    }
  }

  #sendTheme(): void {
    const theme = themeOf(this);
    if (theme === this.#theme) return;
    this.#theme = theme;
    this.#frame?.send({ type: 'setState', theme });
  }

  #fitHeight(): void {
    const height = this.#wantedHeight;
    if (height === undefined || this.hasAttribute('height')) return;
    // While the reader types in the frame, it grows with the text.
    const isUsed = document.activeElement === this;
    if (isUsed || movesNothing(this.getBoundingClientRect(), height, window.innerHeight)) {
      this.#shell.setHeight(height);
    }
  }
}
