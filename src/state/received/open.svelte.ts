import { untrack } from 'svelte';
import type { Derived } from '../derivation/derived';
import { type History, titleOf } from '../history';
import type { NoticeBoard } from '../notice.svelte';
import type { Store } from '../storage/store';
import { exampleCandidates, savedCandidates } from './candidates';
import { savedEvents } from './expected-events';
import { Received } from './received.svelte';

/** What the Received mode reads and writes. */
export interface ReceivedInput {
  /** What Compose has: the template to compare with first, and the event. */
  readonly derived: Derived;
  /** Where what was pasted is kept on this device. */
  readonly store: Store;
  /** Where the page says that a text is too long to be kept. */
  readonly notices: NoticeBoard;
  /** Opens the history of this device. */
  readonly loadHistory: () => Promise<History>;
}

const NAME = 'received';
const BEFORE = 'received-before';

// In UTF-16 units. A longer text would fill what the browser keeps for the site.
const MAX_KEPT = 500_000;

const TOO_LONG =
  'What arrived is too long for this browser to store; it will be lost when you close the page.';

/** Opens the Received mode with what was pasted on an earlier visit, and adds the templates to try as they load. */
export function openReceived({ derived, store, notices, loadHistory }: ReceivedInput): Received {
  const received = new Received(derived, store);
  received.arrived.open(store.read(NAME) ?? '', store.read(BEFORE) ?? '');
  $effect.root(() => {
    $effect(() => {
      const { text } = received.arrived;
      const isLong = text.length > MAX_KEPT;
      store.write(NAME, isLong ? '' : text);
      if (isLong) untrack(() => notices.show({ tone: 'info', message: TOO_LONG }));
    });
    $effect(() => {
      const { before = '' } = received.arrived;
      store.write(BEFORE, before.length > MAX_KEPT ? '' : before);
    });
    $effect(() => {
      const { arrivals } = received.arrived.recognition;
      const { candidates } = received.templates;
      const { expectedOfAll } = received;
      untrack(() => received.list.update(arrivals.length > 1 ? arrivals : [], candidates, expectedOfAll));
    });
  });
  addTemplates(received, loadHistory);
  return received;
}

// Without them the templates that are there are tried.
function addTemplates(received: Received, loadHistory: ReceivedInput['loadHistory']): void {
  exampleCandidates().then(
    (examples) => received.templates.add(examples),
    () => undefined,
  );
  loadHistory().then(
    async (history) => {
      await history.refresh();
      received.templates.add(savedCandidates(history.entries, titleOf));
      received.expected.addSaved(savedEvents(history.entries, titleOf));
    },
    () => undefined,
  );
}
