import { untrack } from 'svelte';
import type { Derived } from '../derivation/derived';
import { type History, titleOf } from '../history';
import { exampleCandidates, savedCandidates } from '../received/candidates';
import { Many } from './many.svelte';

/** What the mode Many events reads. */
export interface ManyInput {
  /** What Compose has: the template, the event and the partner. */
  readonly derived: Derived;
  /** Opens the history of this device. */
  readonly loadHistory: () => Promise<History>;
}

// In ms. A template that is being typed changes with every key.
const REST = 600;

// In bytes. What takes longer is only run again when somebody asks for it.
const SOON = 500_000;

/** Opens the mode Many events, and adds the templates to choose from as they load. */
export function openMany({ derived, loadHistory }: ManyInput): Many {
  const many = new Many(derived, navigator.hardwareConcurrency);
  $effect.root(() => {
    $effect(() => runAgain(many));
    $effect(() => askBeforeLeaving(many));
  });
  // Without them the template in Compose and those of the partners are there.
  exampleCandidates().then(
    (examples) => many.through.addChoices(examples),
    () => undefined,
  );
  loadHistory().then(
    async (history) => {
      await history.refresh();
      many.through.addChoices(savedCandidates(history.entries, titleOf));
      many.useHistory(history.entries);
    },
    () => undefined,
  );
  return many;
}

/** Runs the events again when what they run through has changed and rested: at once while they are read, and few ones always. */
function runAgain(many: Many): (() => void) | undefined {
  const { isOutdated, isShown } = many;
  const isReading = many.run.status === 'reading';
  const isShort = (many.source?.blob.size ?? 0) < SOON;
  // Each change begins the wait anew.
  const { key } = many.through;
  if (!isOutdated || key === '' || !(isReading || (isShort && isShown))) return undefined;
  const timer = setTimeout(() => untrack(() => many.start()), REST);
  return () => clearTimeout(timer);
}

function askBeforeLeaving(many: Many): (() => void) | undefined {
  if (many.run.status !== 'reading') return undefined;
  const ask = (event: BeforeUnloadEvent) => event.preventDefault();
  window.addEventListener('beforeunload', ask);
  return () => window.removeEventListener('beforeunload', ask);
}
