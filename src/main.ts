import { mount } from 'svelte';
import './app.css';
import {
  firstWork,
  Inputs,
  isOwnAddress,
  localStore,
  NoticeBoard,
  Preferences,
  readDraft,
  readLink,
} from './state';
import { AppView, loadAhead } from './ui';

/** Opens the page. A link has priority over the draft, and the draft over the example. */
async function start(): Promise<void> {
  const store = localStore();
  const preferences = new Preferences(store);
  if (preferences.theme !== 'system') document.documentElement.dataset.theme = preferences.theme;
  const { hash } = window.location;
  const opened = isOwnAddress(store, hash) ? undefined : await readLink(hash);
  const inputs =
    opened?.ok === true
      ? new Inputs(opened.work, opened.origin)
      : new Inputs(readDraft(store) ?? firstWork());
  if (opened?.ok === true && opened.view !== undefined) preferences.showView(opened.view);
  const target = document.getElementById('app') ?? document.body;
  const props = { inputs, preferences, notices: new NoticeBoard(), store, opened };
  mount(AppView, { target, props });
}

loadAhead();
// Not awaited: the chunk of the codec imports this one and would never finish loading.
void start();
