import { mount } from 'svelte';
import './app.css';
import { firstWork, Inputs, localKeep, NoticeBoard, Preferences, readDraft, readLink } from './state';
import { AppView } from './ui';

/** Opens the page. What a link says goes before the draft, and the draft before the example. */
async function start(): Promise<void> {
  const keep = localKeep();
  const preferences = new Preferences(keep);
  if (preferences.theme !== 'system') document.documentElement.dataset.theme = preferences.theme;
  const opened = await readLink(window.location.hash);
  const work = opened?.ok === true ? opened.work : (readDraft(keep) ?? firstWork());
  const target = document.getElementById('app') ?? document.body;
  const props = { inputs: new Inputs(work), preferences, notices: new NoticeBoard(), keep, opened };
  mount(AppView, { target, props });
}

// Not awaited: the chunk of the codec imports this one, and would wait for it for ever.
void start();
