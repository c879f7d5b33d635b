import puppeteer, { type Browser, type BrowserContext, type KeyInput, type Page } from 'puppeteer-core';
import { preview, type PreviewServer } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { findFirefox } from './find.mjs';

// The main flows of the built page in a real Firefox; the specs in Chromium hold the details.
let browser: Browser;
let server: PreviewServer;
let address = '';
let context: BrowserContext;
let page: Page;
let errors: string[] = [];

beforeAll(async () => {
  const executablePath = findFirefox();
  if (executablePath === undefined) throw new Error('No Firefox is installed, or FIREFOX_PATH is none.');
  server = await preview({ preview: { host: '127.0.0.1', port: 0 }, logLevel: 'error' });
  address = server.resolvedUrls?.local[0] ?? '';
  browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
}, 60_000);

afterAll(async () => {
  await browser.close();
  await server.close();
});

beforeEach(async () => {
  errors = [];
  // Each has a storage of its own.
  context = await browser.createBrowserContext();
  page = await open('');
});

afterEach(async () => {
  await context.close();
  expect(errors).toEqual([]);
});

async function open(rest: string, width = 1366): Promise<Page> {
  const opened = await context.newPage();
  opened.on('pageerror', (error) => errors.push(String(error)));
  opened.setDefaultTimeout(15_000);
  await opened.setViewport({ width, height: 768 });
  await opened.goto(address + rest);
  await opened.waitForSelector('.cm-content[aria-label="Template"]');
  return opened;
}

const textOf = (selector: string) => page.$eval(selector, ({ textContent }) => textContent);

/** Waits until the text of an element has a text in it. */
async function shows(selector: string, text: string): Promise<void> {
  await page.waitForFunction(
    (where, wanted) => document.querySelector(where)?.textContent.includes(wanted) === true,
    {},
    selector,
    text,
  );
}

const REQUEST = '[data-testid="request-text"]';
const VERDICT = '[data-testid="verdict"]';

/** Replaces the text of an editor as a person does. */
async function write(name: string, text: string): Promise<void> {
  // Not by a click: the pane gets another height when the text rests, perhaps just then.
  await page.focus(`.cm-content[aria-label="${name}"]`);
  await chord(['Control'], 'a');
  await page.keyboard.type(text);
  await page.keyboard.press('Escape');
}

async function chord(held: readonly KeyInput[], key: KeyInput): Promise<void> {
  for (const each of held) await page.keyboard.down(each);
  await page.keyboard.press(key);
  for (const each of held.toReversed()) await page.keyboard.up(each);
}

/** Clicks the button with a name. */
async function press(name: string): Promise<void> {
  await page.locator(`::-p-xpath(//button[normalize-space(.)="${name}"])`).click();
}

test('what is typed is rendered, decoded and judged', async () => {
  await shows(VERDICT, 'Will be sent');
  await write('Template', 'https://p.example/pb?app=(app_id)&t=(event_time)');
  await shows(REQUEST, 'app=');
  expect((await textOf(REQUEST)).replaceAll(/\d(?=com\.|2024)/g, '')).toContain('com.example.game');
  await shows('section[aria-label="Decoded"]', 'com.example.game');
  await write('Template', 'p.example/pb');
  await shows(VERDICT, 'Not sent');
});

test('a problem is fixed by its button, and one undo takes it back', async () => {
  await write('Template', 'https://p.example/pb?app=(app_id&b=1');
  await shows('section[aria-label="Problems"]', '1 warning');
  // Opens the list, or leaves it open.
  await chord(['Alt'], 'Digit5');
  await shows('section[aria-label="Problems"]', 'no closing bracket');
  await press('Apply 1 safe fix');
  await shows('.cm-content[aria-label="Template"]', '(app_id)');
  await press('Undo');
  await shows('.cm-content[aria-label="Template"]', '(app_id&b=1');
});

test('Why opens beside the request, and Escape closes it', async () => {
  await press('Why');
  await shows('aside', 'Response');
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.querySelector('aside h2') === null);
  await page.keyboard.press('F1');
  await page.waitForSelector('dialog[open]');
});

test('a link opens the same work', async () => {
  await write('Template', 'https://p.example/pb?from=link&app=(app_id)');
  await shows(REQUEST, 'from=link');
  await press('Share');
  const link = await page.waitForSelector('dialog[open] textarea[readonly], dialog[open] input[readonly]');
  const value = await link?.evaluate((field) => ('value' in field ? field.value : ''));
  expect(value).toContain('#');
  const other = page;
  page = await open(value?.slice(value.indexOf('#')) ?? '');
  await other.close();
  await shows(REQUEST, 'from=link');
});

test('a line of a log is matched with the template', async () => {
  await chord(['Alt', 'Shift'], 'Digit2');
  await page.waitForSelector('.cm-content[aria-label="What arrived"]');
  await write(
    'What arrived',
    'GET /postback?app=com.example.game&source=network_int&event=af_purchase&installed=1714566896&revenue=12000 HTTP/1.1',
  );
  await shows('main', 'Fits your template');
  await shows('section[aria-label="Event recovered"]', 'af_purchase');
});

test('a file of events is run', async () => {
  await chord(['Alt', 'Shift'], 'Digit3');
  await page.waitForSelector('main');
  await press('Sample events');
  await shows('main', 'will be sent');
});

test('an embed shows its request', async () => {
  const work = { template: 'https://p.example/?app=(app_id)', event: '{"app_id": "com.example.embed"}' };
  await page.goto(`${address}embed.html#state=${encodeURIComponent(JSON.stringify(work))}`);
  await shows('body', 'com.example.embed');
});

test('on a phone the tabs lead to every pane', async () => {
  await page.setViewport({ width: 390, height: 844 });
  for (const [tab, region] of [
    ['Event', 'Event'],
    ['Request', 'Request'],
    ['Problems', 'Problems'],
  ] as const) {
    await page.locator(`::-p-xpath(//nav//button[contains(normalize-space(.), "${tab}")])`).click();
    await page.waitForSelector(`section[aria-label="${region}"]`, { visible: true });
  }
});
