import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import DecodedPane from '../../../src/ui/panes/decoded/DecodedPane.svelte';
import DecodedStatus from '../../../src/ui/panes/decoded/DecodedStatus.svelte';
import DecodedTable from '../../../src/ui/panes/decoded/DecodedTable.svelte';
import EventActions from '../../../src/ui/panes/event/EventActions.svelte';
import EventPane from '../../../src/ui/panes/event/EventPane.svelte';
import ProblemActions from '../../../src/ui/panes/problems/ProblemActions.svelte';
import ProblemTally from '../../../src/ui/panes/problems/ProblemTally.svelte';
import ShownProblems from '../../../src/ui/panes/problems/ShownProblems.svelte';
import ProblemsPane from '../../../src/ui/panes/problems/ProblemsPane.svelte';
import RequestActions from '../../../src/ui/panes/request/RequestActions.svelte';
import RequestBody from '../../../src/ui/panes/request/RequestBody.svelte';
import RequestPane from '../../../src/ui/panes/request/RequestPane.svelte';
import RequestStatus from '../../../src/ui/panes/request/RequestStatus.svelte';
import TemplateActions from '../../../src/ui/panes/template/TemplateActions.svelte';
import TemplatePane from '../../../src/ui/panes/template/TemplatePane.svelte';
import EventOffers from '../../../src/ui/panes/event/EventOffers.svelte';
import TemplateOffers from '../../../src/ui/panes/template/TemplateOffers.svelte';
import { appOf, stage } from '../stage';

afterEach(() => vi.restoreAllMocks());

const template = 'https://p.example/?n=(event_name)&m=(idfa)';
const problemParts = { List: ShownProblems, Tally: ProblemTally, Actions: ProblemActions };
/** Gives a pane the height it has in the page, and waits until its plain text box has been replaced. */
async function fullEditor(name: string) {
  const pane = page.getByRole('region', { name }).element();
  if (pane instanceof HTMLElement) pane.style.height = '300px';
  await expect.poll(() => pane.querySelector('.cm-content')).not.toBeNull();
}
const onheight = vi.fn<(height: number) => void>();
const open = () => appOf(template, '{"event_name":"bought"}');

test('the request is a region with its length, its views and its text', async () => {
  const app = open();
  await stage(app, RequestPane, {
    Body: RequestBody,
    Status: RequestStatus,
    Actions: RequestActions,
    Views: undefined,
    onheight,
  });
  const region = page.getByRole('region', { name: 'Request' });
  const { text } = app.derived.request.rendering;
  await expect.element(region).toHaveTextContent(new RegExp(`${String(text.length)} characters`));
  expect(page.getByTestId('request-text').element().textContent).toBe(text);
  const asSent = region.getByRole('radio', { name: 'As sent' });
  await asSent.click();
  await expect.element(asSent).toBeChecked();
  expect(app.preferences.requestView).toBe('string');
  await region.getByRole('button', { name: 'More for the request' }).click();
  await page.getByRole('menuitem', { name: 'Export' }).click();
  expect(app.openDialog).toHaveBeenCalledExactlyOnceWith('export');
  expect(onheight).toHaveBeenCalled();
});

test('decoded is a region that counts its values', async () => {
  await stage(open(), DecodedPane, {
    Table: DecodedTable,
    Status: DecodedStatus,
    Actions: undefined,
    Views: undefined,
  });
  const region = page.getByRole('region', { name: 'Decoded' });
  await expect.element(region).toHaveTextContent(/2 values/);
  await expect.element(region.getByRole('rowheader', { name: 'n', exact: true })).toBeVisible();
});

test('problems is a region that counts them by how bad they are, and says when there are none', async () => {
  const app = appOf('https://p.example/?a=(nope)&b=(gaid)');
  await stage(app, ProblemsPane, problemParts);
  const status = page.getByRole('region', { name: 'Problems' }).getByRole('status').first();
  await expect.element(status).toHaveTextContent('1 warning, 1 note');
  app.inputs.setTemplate('https://p.example/');
  await expect.element(status).toHaveTextContent(/none/i);
});

test('all safe fixes are one button with their number, and suggestions stay', async () => {
  const app = appOf('https://p.example/?a=1&amp;b=(ip&idfa=(sha1-idfa)', '{}');
  await stage(app, ProblemsPane, problemParts);
  const button = page.getByRole('button', { name: /^Apply/ });
  await expect.element(button).toHaveTextContent('Apply 2 safe fixes');
  await button.click();
  await expect.poll(() => app.inputs.template).toBe('https://p.example/?a=1&b=(ip)&idfa=(sha1-idfa)');
  await expect.element(button).not.toBeInTheDocument();
  await expect.element(page.getByText('2 fixes applied.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(app.inputs.template).toBe('https://p.example/?a=1&amp;b=(ip&idfa=(sha1-idfa)');
  await expect.element(page.getByRole('button', { name: 'Undo' })).not.toBeInTheDocument();
  app.inputs.setTemplate('https://p.example/?b=(ip');
  app.derived.insight.flush();
  await expect.element(button).toHaveTextContent('Apply 1 safe fix');
});

test('applied fixes can be taken back for six seconds, unless a text changes before', async () => {
  const app = appOf('https://p.example/?b=(ip', '{}');
  await stage(app, ProblemActions, {});
  const undo = page.getByRole('button', { name: 'Undo' });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const apply = () => page.getByRole('button', { name: 'Apply 1 safe fix' }).click();
  await apply();
  await expect.element(undo).toBeVisible();
  vi.advanceTimersByTime(6000);
  await expect.element(undo).not.toBeInTheDocument();
  app.inputs.setTemplate('https://p.example/?b=(ip');
  app.derived.insight.flush();
  await apply();
  await expect.element(undo).toBeVisible();
  app.inputs.setTemplate('https://p.example/?b=(ip)&c=1');
  await expect.element(undo).not.toBeInTheDocument();
  vi.useRealTimers();
});

test('the template’s text box sets the template, and its macros are counted', async () => {
  const app = open();
  await stage(app, TemplatePane, { Actions: TemplateActions, Offers: TemplateOffers, onheight });
  await expect.element(page.getByText(/2 macros/)).toBeVisible();
  await fullEditor('Template');
  const box = page.getByRole('textbox', { name: 'Template' });
  await box.click();
  await userEvent.keyboard('{Control>}a{/Control}x');
  await expect.poll(() => app.inputs.template).toBe('x');
  await expect.element(page.getByText('0 macros')).toBeVisible();
});

test('Explain and the reference open in the drawer', async () => {
  const app = open();
  await stage(app, TemplateActions, {});
  await page.getByRole('button', { name: 'Explain', exact: true }).click();
  expect(app.openDialog).toHaveBeenLastCalledWith('explain');
  await page.getByRole('button', { name: 'More for the template' }).click();
  await page.getByRole('menuitem', { name: 'Reference', exact: true }).click();
  expect(app.openDialog).toHaveBeenLastCalledWith('reference');
});

test('the event’s text box sets the event, and says when it cannot be read', async () => {
  const app = open();
  await stage(app, EventPane, { Actions: EventActions, Offers: EventOffers });
  await fullEditor('Event');
  const box = page.getByRole('textbox', { name: 'Event' });
  await box.click();
  await userEvent.keyboard('{Control>}a{/Control}x');
  await expect.poll(() => app.inputs.event).toBe('x');
  await expect.element(page.getByText('cannot be read')).toBeVisible();
});

test('raw-data rows are converted to JSON from the menu', async () => {
  const app = appOf(template, 'Event Name,Country Code\nbought,FR');
  await stage(app, EventActions, {});
  const menu = page.getByRole('button', { name: 'More for the event' });
  await menu.click();
  await page.getByRole('menuitem', { name: 'Convert to JSON' }).click();
  await expect.poll(() => app.inputs.event).toMatch(/"event_name": "bought"/);
  await menu.click();
  await expect.element(page.getByRole('menuitem', { name: /^Convert/ })).not.toBeInTheDocument();
});
