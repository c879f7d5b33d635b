import { mount } from 'svelte';
import './app.css';
import { firstWork, Inputs, localKeep, NoticeBoard, Preferences, readDraft, readLink } from './state';
import { AppView } from './ui';

// What a link says goes before the draft, and the draft before the example.
const keep = localKeep();
const preferences = new Preferences(keep);
if (preferences.theme !== 'system') document.documentElement.dataset.theme = preferences.theme;
const opened = await readLink(window.location.hash);
const work = opened?.ok === true ? opened.work : (readDraft(keep) ?? firstWork());

const target = document.getElementById('app') ?? document.body;
const props = { inputs: new Inputs(work), preferences, notices: new NoticeBoard(), keep, opened };
mount(AppView, { target, props });
