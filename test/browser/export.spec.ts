import { readFile } from 'node:fs/promises';
import { expect, expectAccessible, test } from './page';
import { clipboard, open, type Playground, write } from './playground';

const template = 'POST https://p.example/?n=(event_name)\nX-Id: it\'s\n\n{"ip": "(ip)"}';
const event = '{"event_name": "a b", "ip": "203.0.113.77"}';

/** What `toCurl` writes for this request; `test/share/exports` sends such commands. */
const curl = [
  "curl --url 'https://p.example/?n=a%20b' \\",
  "  -H 'X-Id: it'\\''s' \\",
  "  -H 'Content-Type:' \\",
  `  --data-raw '{"ip": "203.0.113.77"}'`,
].join('\n');

async function openExport(playground: Playground): Promise<void> {
  await write(playground.template, template);
  await write(playground.event, event);
  await playground.choose('More for the request', 'Export');
  await expect(playground.titled('Export')).toBeVisible();
}

async function saved(playground: Playground, name: string) {
  const downloading = playground.page.waitForEvent('download');
  await playground.button(name).click();
  const file = await downloading;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

test('a request is copied as a command, and what it carries is said', async ({ page }) => {
  const playground = await open(page);
  await openExport(playground);
  await expect(playground.dialog.getByRole('textbox', { name: 'cURL' })).toHaveValue(curl);
  await expect(playground.dialog).toContainText('Values are exported unmasked: IP address.');
  await expectAccessible(page);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await playground.button('Copy cURL').click();
  await expect(playground.button('Copied cURL')).toBeVisible();
  expect(await clipboard(page)).toBe(curl);
});

test('every form is there to look at and to save', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => void asked.push(new URL(request.url()).pathname));
  const playground = await open(page);
  await openExport(playground);
  const forms = [
    ['JavaScript fetch', 'request.js', 'await fetch('],
    ['Python', 'request.py', 'import http.client'],
    ['.http file', 'request.http', 'POST https://p.example/?n=a%20b'],
    ['HAR file', 'request.har', '"version": "0.'],
    ['Decoded table, CSV', 'decoded.csv', 'query,n,a b,(event_name),event_name'],
    ['Decoded table, JSON', 'decoded.json', '"value": "a b"'],
    ['Everything, as a file for this page', 'postback.postback.json', '"format": "postback-playground"'],
  ] as const;
  for (const [form, file, says] of forms) {
    await playground.dialog.getByRole('combobox', { name: 'Format' }).selectOption(form);
    await expect(playground.dialog.getByRole('textbox', { name: form })).toHaveValue(
      new RegExp(escape(says)),
    );
    const { name, bytes } = await saved(playground, `Save ${file}`);
    expect(name).toBe(file);
    expect(bytes.toString('utf8')).toContain(says);
  }
  await playground.dialog
    .getByRole('combobox', { name: 'Format' })
    .selectOption('Command line, for CI and pipes');
  await expect(playground.dialog).not.toContainText('unmasked');
  await expectAccessible(page);
  expect(asked).not.toContain('/postback.mjs');
  const { name, bytes } = await saved(playground, 'Save postback.mjs');
  expect(name).toBe('postback.mjs');
  expect(bytes.equals(await readFile('dist/postback.mjs'))).toBe(true);
});

test('the request is saved as a picture, and nothing is asked for', async ({ page }) => {
  const playground = await open(page);
  await openExport(playground);
  await playground.dialog.getByRole('combobox', { name: 'Format' }).selectOption('Picture, light');
  await expect(playground.dialog.getByRole('img')).toHaveJSProperty('complete', true);
  expect(await playground.dialog.getByRole('img').evaluate((image) => image.clientWidth)).toBeGreaterThan(
    100,
  );
  await expectAccessible(page);
  const svg = await saved(playground, 'Save as SVG');
  expect(svg.name).toBe('request.svg');
  expect(svg.bytes.toString('utf8')).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  const png = await saved(playground, 'Save as PNG');
  expect(png.name).toBe('request.png');
  expect(png.bytes.subarray(0, 8)).toEqual(Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]));
});

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
