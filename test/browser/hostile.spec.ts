import { expect, expectAccessible, test } from './page';
import { open, paste, type Playground, textOf, write } from './playground';

const event = '{"event_name": "af_login", "event_value": {"a": 1}}';

/** Fails unless the page goes on as if nothing had been: a new template and a new event give a new request. */
async function expectUsable(playground: Playground): Promise<void> {
  await write(playground.event, event);
  await write(playground.template, 'https://p.example/?e=(event_name)&j=(encode)');
  await playground.expectRequest('https://p.example/?e=af_login&j=%7B%22a%22%3A1%7D');
  await expect(playground.problems).toContainText('None found');
}

const templates = [
  // The event is the example that the page opens with, which has a longer value.
  { name: 'the event value 12,000 times', text: '(encode)'.repeat(12_000), says: 'is cut off here' },
  {
    name: '1 MB of macros',
    text: `https://p.example/?${'a=(app_id)&'.repeat(90_910)}`,
    says: 'at most 100,000',
  },
  { name: '1 MB on one line', text: `https://p.example/?${'x'.repeat(1_000_000)}`, says: 'at most 100,000' },
  { name: '100,000 parentheses', text: '('.repeat(100_000), says: '100,000 characters' },
  { name: '20,000 unknown macros', text: '(x)\n'.repeat(20_000), says: '“x”' },
];

test('a harmful template leaves the page usable', async ({ page }) => {
  const playground = await open(page);
  for (const { name, text, says } of templates) {
    await test.step(name, async () => {
      await paste(playground.template, text);
      await expect(playground.problems).toContainText(says);
      expect(await textOf(playground, 'template')).toBe(text);
      await expectUsable(playground);
    });
  }
});

const nested = `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`;
const events = [
  { name: '4 MB', text: `{"event_name": "${'x'.repeat(4_000_000)}"}`, says: 'at most 1,000,000' },
  { name: '4 MB in lines', text: `{${'"k": "v",\n'.repeat(400_000)}}`, says: 'at most 1,000,000' },
  { name: '10,000 levels', text: `{"event_value": ${nested}}`, says: 'more than 200 levels deep' },
  { name: '10,000 open brackets', text: '['.repeat(10_000), says: 'more than 200 levels deep' },
  {
    name: '20,000 fields',
    text: `{${Array.from({ length: 20_000 }, (_, n) => `"f${n}":${n}`).join()}}`,
    says: /Problems/,
  },
  { name: 'control characters', text: '{"event_name": "a\u0000\u0007b"}', says: 'control character' },
];

test('a harmful event leaves the page usable', async ({ page }) => {
  const playground = await open(page);
  for (const { name, text, says } of events) {
    await test.step(name, async () => {
      await paste(playground.event, text);
      await expect(playground.problems).toContainText(says);
      expect(await textOf(playground, 'event')).toBe(text);
      await expectUsable(playground);
    });
  }
});

test('names that mean something to JavaScript are names like any other', async ({ page }) => {
  const playground = await open(page);
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
  await write(
    playground.template,
    `https://p.example/?${names.map((name) => `${name}=(${name})`).join('&')}`,
  );
  await write(
    playground.event,
    '{"__proto__": {"polluted": 1}, "constructor": "c", "toString": "t", "event_value": {"__proto__": [1]}}',
  );
  await playground.expectRequest(
    'https://p.example/?__proto__=%7B%22polluted%22%3A1%7D&constructor=c&toString=t&hasOwnProperty=(hasOwnProperty)',
  );
  await expect(playground.row('constructor')).toContainText('constructor');
  expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
  await expectUsable(playground);
});

test('control characters and odd signs are kept, sent encoded and shown', async ({ page }) => {
  const playground = await open(page);
  const odd = '\u0001\u001b[31m\u200e\u202e\u2028\ud800\u{1f468}\u200d\u{1f469}';
  await paste(playground.template, `https://p.example/?v=(event_name)&lit=${odd}`);
  await write(playground.event, '{"event_name": "\\u0000\\u001b\\u202e\\u2028 \\ud83d\\ude00"}');
  await expect(playground.requestText).toContainText('v=%00%1B%E2%80%AE%E2%80%A8%20%F0%9F%98%80&lit=');
  await expectAccessible(page);
  await expectUsable(playground);
});
