import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { EVENT_SAMPLES, TEMPLATE_SAMPLES } from '../../../src/event/samples';
import DecodedStatus from '../../../src/ui/panes/decoded/DecodedStatus.svelte';
import EventOffers from '../../../src/ui/panes/event/EventOffers.svelte';
import ReadAs from '../../../src/ui/panes/decoded/ReadAs.svelte';
import RequestActions from '../../../src/ui/panes/request/RequestActions.svelte';
import RequestBody from '../../../src/ui/panes/request/RequestBody.svelte';
import RequestStatus from '../../../src/ui/panes/request/RequestStatus.svelte';
import TemplateActions from '../../../src/ui/panes/template/TemplateActions.svelte';
import TemplateOffers from '../../../src/ui/panes/template/TemplateOffers.svelte';
import { appOf, stage } from '../stage';

afterEach(() => vi.restoreAllMocks());

const onheight = vi.fn<(height: number) => void>();
const button = (name: string | RegExp) => page.getByRole('button', { name });

test('an empty template offers examples, and goes back to none at the first character', async () => {
  const app = appOf('', '');
  await stage(app, TemplateOffers, { onheight });
  const all = button(`All ${TEMPLATE_SAMPLES.length + EVENT_SAMPLES.length} examples`);
  await all.click();
  expect(app.openDialog).toHaveBeenCalledWith('examples');
  await expect.poll(() => onheight.mock.lastCall?.[0]).toBeGreaterThan(100);
  app.inputs.setTemplate('h');
  await expect.element(all).not.toBeInTheDocument();
  expect(onheight).toHaveBeenLastCalledWith(0);
  app.inputs.setTemplate('');
  await button(/^Install on Android/).click();
  expect(app.inputs.template).toContain('(install-unix-ts)');
  expect(app.inputs.event).toContain('"install"');
  expect(app.editors.template.focus).toHaveBeenCalledOnce();
});

test('a template of a partner is used with its partner', async () => {
  const app = appOf('', '{"event_name": "mine"}');
  await stage(app, TemplateOffers, { onheight });
  const names = button(/CleverTap, .*Templates based on/);
  await expect.element(names).toHaveAttribute('aria-expanded', 'false');
  await names.click();
  await button('CleverTap install').click();
  expect(app.inputs.partner?.id).toBe('clevertap');
  expect(app.inputs.template).toContain('(setting:host)');
  expect(app.inputs.event).toBe('{"event_name": "mine"}');
});

test('what is in the clipboard is pasted, and a refusal says what to do instead', async () => {
  const app = appOf('');
  const read = vi.spyOn(navigator.clipboard, 'readText').mockRejectedValueOnce(new Error('refused'));
  await stage(app, TemplateOffers, { onheight });
  await button('Paste').click();
  await expect.poll(() => app.notices.notice?.message).toMatch(/does not let this page read the clipboard/);
  read.mockResolvedValueOnce('curl https://p.example/?a=(ip)');
  app.editors.template.insert.mockImplementation((text) => app.inputs.setTemplate(text));
  await button('Paste').click();
  await expect.element(button('Convert the curl command to a request')).toBeVisible();
});

test('an empty event offers a purchase and an install', async () => {
  const app = appOf('https://p.example/', '');
  await stage(app, EventOffers, {});
  await button('Use an install').click();
  await expect.poll(() => app.inputs.event).toMatch(/"install"/);
  await expect.element(button('Use a purchase')).not.toBeInTheDocument();
});

test('without a template the request says what it is made of, and with one where the mistake of a broken event is', async () => {
  const app = appOf('', '{\n "a": 1,\n "b" 2\n}');
  await stage(app, RequestBody, { onheight });
  await expect.element(page.getByText('The request appears here as you type')).toBeVisible();
  await expect.element(page.getByText(/This is the request/)).not.toBeInTheDocument();
  app.inputs.setTemplate('https://p.example/?a=1');
  await expect.element(page.getByRole('status')).toHaveTextContent(/mistake at line 3\. This is the request/);
});

test('what needs a text is offered once there is one', async () => {
  const app = appOf('', '{}');
  for (const Part of [TemplateActions, RequestStatus, RequestActions, DecodedStatus, ReadAs]) {
    await stage(app, Part, {});
  }
  const names = ['Format', 'Explain', 'Copy the request', 'More for the request'];
  const needed = () => names.filter((name) => page.getByRole('button', { name }).elements().length > 0);
  expect(needed()).toEqual([]);
  await expect.element(button('Options')).toBeVisible();
  await expect.element(page.getByText(/0 (characters|values)/)).not.toBeInTheDocument();
  app.inputs.setTemplate('https://p.example/?a=1');
  await expect.element(page.getByText('GET · 22 characters')).toBeVisible();
  await expect.element(page.getByText('1 value')).toBeVisible();
  await expect.element(page.getByRole('combobox', { name: 'Read as' })).toBeVisible();
  expect(needed()).toEqual(names);
  await expect.element(page.getByRole('radiogroup', { name: 'Request view' })).toBeVisible();
});
