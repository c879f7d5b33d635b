import AxeBuilder from '@axe-core/playwright';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { craftLink } from './craft';
import { docsPage, docsStyle, elementAt, embedAt, expect, requestIn, strictPolicy, test } from './docs';
import { serveSite } from './server';

const template = 'https://p.example/?n=(event_name)&gaid=(advertising_id)';
const event = '{"event_name": "af_login", "advertising_id": "7d0c6f1e"}';
const request = 'https://p.example/?n=af_login&gaid=7d0c6f1e';
const escape = (text: string) => text.replace(/[&<"]/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
const pres = `<pre>${escape(template)}</pre><pre>${escape(event)}</pre>`;
const embed = (attributes = '', children = pres) =>
  `<postback-playground ${attributes}>${children}</postback-playground>`;

/** A page of thirty chapters, each with an embed between its paragraphs. */
const chapters = Array.from({ length: 30 }, (_, n) => {
  const words = `<p>${'What is sent after an install depends on the template. '.repeat(8)}</p>`;
  return `<h2>Chapter ${String(n + 1)}</h2>${words}${embed(n % 2 === 0 ? '' : 'panes="template request"')}`;
}).join('');

test.beforeEach(({ docs }) => {
  docs.files.set('/docs.css', docsStyle);
});

for (const isStrict of [true, false]) {
  test(`thirty embeds in a page ${isStrict ? 'with a strict policy' : 'without a policy'}`, async ({
    page,
    docs,
  }) => {
    if (isStrict) docs.policy = strictPolicy(docs.site);
    docs.files.set('/page.html', docsPage(docs.site, chapters));
    let frames = 0;
    page.on('request', (asked) => {
      if (asked.url().includes('/embed.html')) frames += 1;
    });
    await page.addInitScript(() => {
      Object.assign(window, { shift: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          (window as unknown as { shift: number }).shift += (entry as unknown as { value: number }).value;
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(`${docs.origin}/page.html`);

    // The first screen has one embed at most, and what is far away has not been asked for.
    await expect(requestIn(embedAt(page))).toHaveText(request);
    await expect(elementAt(page, 29).getByText(template)).toBeAttached();
    expect(frames).toBeLessThan(5);
    await expect(page.locator('postback-playground iframe')).toHaveCount(frames);

    await elementAt(page, 29).scrollIntoViewIfNeeded();
    await expect(requestIn(embedAt(page, 29))).toHaveText(request);
    await expect(embedAt(page, 29).getByRole('region', { name: 'Template' })).toBeVisible();
    expect(frames).toBeLessThan(12);
    expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBe(0);
  });
}

test('thirty embeds ask a plain server for one document and one script', async ({ page, docs }) => {
  const server = await serveSite('/play/', 600);
  docs.alsoAllowed.push(server.url);
  docs.files.set('/page.html', docsPage(server.url, chapters));
  await page.goto(`${docs.origin}/page.html`);
  for (let index = 0; index < 30; index += 1) {
    await elementAt(page, index).scrollIntoViewIfNeeded();
    await expect(requestIn(embedAt(page, index))).toHaveText(request);
  }
  expect([...server.asked].sort()).toEqual(['/play/embed.html', '/play/embed.js']);
  await server.close();
});

test('the document names no other file, and its policy allows what it holds by hash', () => {
  const html = readFileSync('dist/embed.html', 'utf8');
  const markup = html.replaceAll(/<(script|style)>[^]*?<\/\1>/g, '');
  expect(markup.match(/(?:src|href)="(?!data:)[^"]*"/g)).toBeNull();
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(markup)?.[1]?.split('; ');
  expect(policy).toEqual(
    expect.arrayContaining([
      "default-src 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types embed-parts',
      expect.stringMatching(/^script-src 'sha256-[\w+/=]+' 'strict-dynamic'$/),
      expect.stringMatching(/^style-src 'sha256-[\w+/=]+'$/),
    ]),
  );
  expect(html).not.toContain("'self'");
});

const hashed = 'https://p.example/?gaid=(sha1-advertiserId)';
const hashedRequest = 'https://p.example/?gaid=647593fe032d432390bd96e0195dd539ebce52e2';
const preOf = (text: string) => `<pre>${escape(text)}</pre><pre>${escape(event)}</pre>`;

test('a hashed macro is filled in once the hash functions have come, also after an edit', async ({
  page,
  docs,
}) => {
  docs.files.set('/page.html', docsPage(docs.site, `${embed('', preOf(hashed))}${embed()}`));
  await page.goto(`${docs.origin}/page.html`);
  await expect(requestIn(embedAt(page))).toHaveText(hashedRequest);
  const other = embedAt(page, 1);
  await other.getByRole('button', { name: 'Edit' }).click();
  await other.getByRole('textbox', { name: 'Template' }).fill(hashed);
  await expect(requestIn(other)).toHaveText(hashedRequest);
});

test('what cannot be loaded is named, and no wrong request is shown', async ({ page, docs, problems }) => {
  await page.route(/embed-(hash|links|guide|notation)-/, (route) => route.abort());
  const lesson = escape(
    JSON.stringify({ steps: [{ text: 'Do it', goal: { parameter: 'gaid', is: 'filled' } }] }),
  );
  const all = `${embed('', preOf(hashed))}${embed('src-hash="2-x"')}${embed(`lesson="${lesson}"`)}${embed('notation="adjust"')}`;
  docs.files.set('/page.html', docsPage(docs.site, all));
  await page.goto(`${docs.origin}/page.html`);
  const words = (index: number) => embedAt(page, index).getByText('Reload the page to try again.');
  await expect(words(0)).toContainText('The hash functions could not be loaded');
  await expect(requestIn(embedAt(page))).toHaveCount(0);
  await elementAt(page, 1).scrollIntoViewIfNeeded();
  await expect(words(1)).toContainText('This example could not be loaded');
  await elementAt(page, 2).scrollIntoViewIfNeeded();
  await expect(words(2)).toContainText('The lesson could not be loaded');
  await expect(requestIn(embedAt(page, 2))).toHaveText(request);
  await elementAt(page, 3).scrollIntoViewIfNeeded();
  await expect(words(3)).toContainText('The translation could not be loaded');
  await expect(requestIn(embedAt(page, 3))).toHaveText(request);
  problems.length = 0;
});

test('a template is shown beside its translations, which follow edits', async ({ page, docs }) => {
  const attributes = 'panes="template request" notation="adjust keitaro, mystery"';
  docs.files.set('/page.html', docsPage(docs.site, embed(attributes)));
  await page.goto(`${docs.origin}/page.html`);
  const frame = embedAt(page);
  const adjust = frame.getByRole('region', { name: 'Template for Adjust' });
  const text = adjust.getByRole('group');
  await expect(text).toHaveText('https://p.example/?n={event_name}&gaid={gps_adid}');
  await expect(adjust).toContainText('2 of 2 fit.');
  await expect(adjust.getByRole('row')).toHaveCount(3);
  await expect(frame.getByRole('region', { name: 'Template for Keitaro' })).toContainText('no twin');
  await expect(frame.getByText('“mystery” is no system')).toBeVisible();
  const template = frame.getByRole('region', { name: 'Template', exact: true });
  const [ours, theirs] = [await template.boundingBox(), await adjust.boundingBox()];
  expect(theirs?.y).toBe(ours?.y);
  expect(theirs?.x).toBeGreaterThan(ours?.x ?? Infinity);
  await template.getByText('(advertising_id)').hover();
  await expect(text.getByText('{gps_adid}')).toHaveClass(/lit/);
  await frame.getByRole('button', { name: 'Edit' }).click();
  await frame.getByRole('textbox', { name: 'Template' }).fill('https://p.example/?t=(install_unix_ts)');
  await expect(text).toHaveText('https://p.example/?t={installed_at}');
});

test('a page opened from disk shows its embeds', async ({ page, docs }, testInfo) => {
  const path = testInfo.outputPath('page.html');
  writeFileSync(path, docsPage(docs.site, embed()).replace('href="/docs.css"', 'href="data:text/css,"'));
  docs.alsoAllowed.push(pathToFileURL(path).href, 'data:');
  await page.goto(pathToFileURL(path).href);
  await expect(elementAt(page).locator('iframe')).toBeVisible();
  const frame = embedAt(page);
  await expect(requestIn(frame)).toHaveText(request);
  await elementAt(page).evaluate((element) =>
    Object.assign(element, { state: { template: 'https://q.example/', event: {} } }),
  );
  await expect(requestIn(frame)).toHaveText('https://q.example/');
});

test('the site opened from disk shows embeds, and says which parts do not load from there', async ({
  page,
  docs,
  problems,
}, testInfo) => {
  const site = pathToFileURL(`${resolve('dist')}/`).href;
  const path = testInfo.outputPath('page.html');
  const body = `${embed()}${embed('', preOf(hashed))}`;
  writeFileSync(path, docsPage(site, body).replace('href="/docs.css"', 'href="data:text/css,"'));
  docs.alsoAllowed.push(pathToFileURL(path).href, site, 'data:');
  await page.goto(pathToFileURL(path).href);
  await expect(requestIn(embedAt(page))).toHaveText(request);
  await elementAt(page, 1).scrollIntoViewIfNeeded();
  await expect(embedAt(page, 1).getByText('Browsers do not load that from disk')).toBeVisible();
  problems.length = 0;
});

test('the script holds back nothing, leaks nothing and may come twice', async ({ page, docs }) => {
  const again = `<script async src="${docs.site}embed.js?again"></script>`;
  docs.files.set('/page.html', docsPage(docs.site, embed(), again));
  await page.addInitScript(() => {
    Object.assign(window, { before: new Set(Object.getOwnPropertyNames(window)) });
  });
  await page.goto(`${docs.origin}/page.html`);
  await expect(requestIn(embedAt(page))).toHaveText(request);
  const added = await page.evaluate(() => {
    const { before } = window as unknown as { before: ReadonlySet<string> };
    return Object.getOwnPropertyNames(window).filter((name) => !before.has(name) && !/^\d+$/.test(name));
  });
  expect(added).toEqual(['before']);
  const { scripts, paint, frame } = await page.evaluate(() => {
    const [first] = performance.getEntriesByName('first-contentful-paint');
    const resources = performance.getEntriesByType('resource') as (PerformanceResourceTiming & {
      readonly renderBlockingStatus: string;
    })[];
    return {
      scripts: resources
        .filter(({ name }) => name.includes('embed.js'))
        .map((each) => each.renderBlockingStatus),
      paint: first?.startTime ?? Infinity,
      frame: resources.find(({ name }) => name.includes('embed.html'))?.startTime ?? -1,
    };
  });
  expect(scripts).toEqual(['non-blocking', 'non-blocking']);
  expect(paint).toBeGreaterThan(0);
  expect(frame).toBeGreaterThan(0);
});

test('without JavaScript the page reads well', async ({ browser, docs }) => {
  docs.files.set('/page.html', docsPage(docs.site, embed()));
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${docs.origin}/page.html`);
  await expect(page.getByText(template)).toBeVisible();
  await page.close();
});

test('the text stays where the frame is refused, with a word about it', async ({ page, docs, problems }) => {
  docs.policy = `frame-src 'none'`;
  docs.files.set('/page.html', docsPage(docs.site, embed()));
  await page.clock.install();
  await page.goto(`${docs.origin}/page.html`);
  await expect.poll(() => problems.some((problem) => problem.includes('frame-src'))).toBe(true);
  await expect(page.getByText(template)).toBeVisible();
  await expect(page.getByText('The live example did not start')).toBeHidden();
  await page.clock.runFor(10_000);
  await expect(page.getByText('The live example did not start')).toBeVisible();
  problems.length = 0;
});

test('the frame has no origin, no storage and takes neither focus nor history', async ({ page, docs }) => {
  docs.files.set('/page.html', docsPage(docs.site, `<input aria-label="Search" autofocus>${embed()}`));
  await page.goto(`${docs.origin}/page.html`);
  const steps = await page.evaluate(() => history.length);
  await expect(requestIn(embedAt(page))).toHaveText(request);
  await expect(page.getByLabel('Search')).toBeFocused();
  const frame = page.frames().find((each) => each.url().includes('embed.html'));
  expect(await frame?.evaluate(() => window.origin)).toBe('null');
  await expect(frame?.evaluate(() => localStorage.length)).rejects.toThrow('sandboxed');
  await elementAt(page).evaluate((element) => element.setAttribute('panes', 'event'));
  await expect(embedAt(page).getByRole('region', { name: 'Event' })).toBeVisible();
  expect(await page.evaluate(() => history.length)).toBe(steps);
  await expect(page.getByLabel('Search')).toBeFocused();
});

test('works in a plain frame with nothing but scripts allowed', async ({ page, docs }) => {
  const state = encodeURIComponent(JSON.stringify({ template, event }));
  const frame = `<iframe title="Example" sandbox="allow-scripts" height="500" src="${docs.site}embed.html#state=${state}"></iframe>`;
  docs.files.set('/page.html', docsPage(docs.site, frame));
  await page.goto(`${docs.origin}/page.html`);
  await expect(requestIn(page.frameLocator('iframe'))).toHaveText(request);
});

test('pointing at a macro lights up the others, by mouse and by keyboard', async ({ page, docs }) => {
  docs.files.set('/page.html', docsPage(docs.site, embed('panes="template event request decoded"')));
  await page.goto(`${docs.origin}/page.html`);
  const frame = embedAt(page);
  const lit = frame.locator('.lit');
  const macro = requestIn(frame).getByRole('button', { name: 'Macro advertising_id' });
  await macro.hover();
  await expect(lit).toHaveText(['(advertising_id)', '"advertising_id": "7d0c6f1e"', '7d0c6f1e', /^gaid/]);
  await frame.getByRole('heading', { level: 1 }).hover();
  await expect(lit).toHaveCount(0);
  await requestIn(frame).getByRole('button', { name: 'Macro event_name' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(macro).toBeFocused();
  await expect(lit).toHaveCount(4);
  await page.keyboard.press('Enter');
  await expect(macro).toHaveAttribute('aria-pressed', 'true');
});

test('editing changes the picture, tells the host and opens in the playground', async ({
  page,
  docs,
  context,
}) => {
  docs.files.set('/page.html', docsPage(docs.site, embed('locked="template"')));
  await page.goto(`${docs.origin}/page.html`);
  const frame = embedAt(page);
  await frame.getByRole('button', { name: 'Edit' }).click();
  await expect(frame.getByRole('textbox')).toHaveCount(1);
  const changed = elementAt(page).evaluate(
    (element) =>
      new Promise<unknown>((resolve) => {
        element.addEventListener('change', (change) => resolve((change as CustomEvent<unknown>).detail));
      }),
  );
  await frame.getByRole('textbox', { name: 'Event' }).fill('{"event_name": "af_purchase"}');
  const edited = 'https://p.example/?n=af_purchase&gaid=';
  await expect(requestIn(frame)).toHaveText(edited);
  const state = { template, event: '{"event_name": "af_purchase"}' };
  expect(await changed).toEqual({ state });
  expect(
    await elementAt(page).evaluate((element) => (element as unknown as { state: unknown }).state),
  ).toEqual(state);

  const opened = context.waitForEvent('page');
  await frame.getByRole('link', { name: 'Open in playground for all checks' }).click();
  const playground = await opened;
  await expect(playground.getByTestId('request-text')).toHaveText(edited);
  expect(await playground.evaluate(() => window.opener === null && window.origin !== 'null')).toBe(true);
  await playground.close();

  await frame.getByRole('button', { name: 'Start over' }).click();
  await expect(requestIn(frame)).toHaveText(request);
  await expect(frame.getByRole('textbox', { name: 'Event' })).toHaveValue(event);
});

test('the host sets the state, and attributes are followed', async ({ page, docs }) => {
  docs.files.set('/page.html', docsPage(docs.site, embed('readonly')));
  await page.goto(`${docs.origin}/page.html`);
  const frame = embedAt(page);
  await expect(requestIn(frame)).toHaveText(request);
  await expect(frame.getByRole('button', { name: 'Edit' })).toBeHidden();
  await elementAt(page).evaluate((element) => {
    Object.assign(element, {
      state: { template: 'https://q.example/?e=(event_name)', event: { event_name: 'x' } },
    });
  });
  await expect(requestIn(frame)).toHaveText('https://q.example/?e=x');
  await elementAt(page).evaluate((element) =>
    element.setAttribute('template', 'https://r.example/?n=(event_name)'),
  );
  await expect(requestIn(frame)).toHaveText('https://r.example/?n=af_login');
  const link = craftLink(JSON.stringify({ t: 'https://s.example/', e: '{}', h: 'From a link' }));
  await elementAt(page).evaluate((element, hash) => element.setAttribute('src-hash', hash), link);
  await expect(requestIn(frame)).toHaveText('https://s.example/');
  await expect(frame.getByRole('heading', { name: 'From a link' })).toBeVisible();
  await elementAt(page).evaluate((element) => element.setAttribute('src-hash', '1-damaged'));
  await expect(frame.getByRole('status').first()).toContainText('This link is damaged');
  await elementAt(page).evaluate((element) => element.remove());
  await expect(page.locator('iframe')).toHaveCount(0);
});

test('messages of strangers are ignored on both sides', async ({ page, docs }) => {
  docs.files.set('/stranger.html', '<p>A frame of the host’s own origin</p>');
  docs.files.set('/page.html', docsPage(docs.site, `${embed()}<iframe src="/stranger.html"></iframe>`));
  await page.goto(`${docs.origin}/page.html`);
  await expect(requestIn(embedAt(page))).toHaveText(request);
  const state = { template: 'https://evil.example/', event: '{}' };
  const message = { protocol: 'postback-playground/1', type: 'setState', state };
  const frame = page.frames().find((each) => each.url().includes('embed.html'));
  // To the embed: from itself, and from another frame; to the host: from the page itself, with the right words.
  await frame?.evaluate((data) => window.postMessage(data, '*'), message);
  const stranger = page.frames().find((each) => each.url().includes('stranger.html'));
  const isSent = await stranger?.evaluate((data) => {
    const element = window.parent.document.querySelector('postback-playground');
    const target = (element?.shadowRoot ?? element)?.querySelector('iframe')?.contentWindow;
    target?.postMessage(data, '*');
    return target !== undefined;
  }, message);
  expect(isSent).toBe(true);
  await page.evaluate((data) => window.postMessage({ ...data, type: 'change' }, '*'), message);
  // From the embed to the host, but not of the protocol.
  await frame?.evaluate(() => window.parent.postMessage({ protocol: 'other/1', type: 'change' }, '*'));
  // One that is sound and leaves the state alone comes after them, so that they have been heard by now.
  await elementAt(page).evaluate((element) => element.setAttribute('theme', 'dark'));
  await expect(embedAt(page).locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(requestIn(embedAt(page))).toHaveText(request);
  const shown = await elementAt(page).evaluate((element) => (element as unknown as { state: unknown }).state);
  expect(shown).toEqual({ template, event });
});

test('the height is reserved, reported and kept within its caps', async ({ page, docs }) => {
  const far = '<p>Text</p>'.repeat(200);
  docs.files.set(
    '/page.html',
    docsPage(docs.site, `${embed('height="300"')}${far}${embed('', '<pre>x</pre>')}${far}`),
  );
  await page.goto(`${docs.origin}/page.html`);
  await expect(requestIn(embedAt(page))).toHaveText(request);
  await expect(elementAt(page)).toHaveJSProperty('offsetHeight', 420); // the host's own style goes before
  await page.addStyleTag({ content: 'postback-playground { min-height: 0 !important }' });
  await expect(elementAt(page)).toHaveJSProperty('offsetHeight', 300);
  await page.evaluate(() => {
    document.querySelectorAll('p')[178]?.scrollIntoView();
  });
  await expect(requestIn(embedAt(page, 1))).toHaveText('x');
  const inside = await embedAt(page, 1)
    .locator('main')
    .evaluate((main) => Math.ceil(main.getBoundingClientRect().height));
  await expect(elementAt(page, 1)).toHaveJSProperty('offsetHeight', Math.max(120, inside));
});

const markup =
  '<img src=x onerror="window.pwned=1"><script>window.pwned=1</script><style>*{display:none}</style>';

test('markup in every text stays text', async ({ page, docs }) => {
  docs.policy = strictPolicy(docs.site);
  const json = JSON.stringify({
    template: `https://p.example/${markup}?${markup}=(event_name)&a=(${markup})`,
    event: { event_name: markup, [markup]: markup },
    title: markup,
    partner: markup,
    vocabulary: markup,
    note: markup,
    lesson: { steps: [{ text: markup, hint: markup, goal: { parameter: markup, is: 'absent' } }] },
  }).replaceAll('<', '\\u003c');
  const child = `<script type="application/json">${json}</script>`;
  docs.files.set('/page.html', docsPage(docs.site, embed('panes="template event request decoded"', child)));
  await page.goto(`${docs.origin}/page.html`);
  const frame = embedAt(page);
  await expect(requestIn(frame)).toContainText('<img src=x');
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText(markup);
  await expect(frame.locator('main :is(script, img, style)')).toHaveCount(0);
  const inner = page.frames().find((each) => each.url().includes('embed.html'));
  expect(await inner?.evaluate(() => 'pwned' in window)).toBe(false);
});

test('a lesson leads from step to step', async ({ page, docs }) => {
  const lesson = {
    steps: [
      { text: 'Send the advertising id.', goal: { parameter: 'gaid', is: 'filled' } },
      {
        text: 'Make gaid arrive hashed.',
        hint: 'Look for sha1.',
        goal: { parameter: 'gaid', is: 'hashed', hash: 'sha1' },
      },
    ],
  };
  docs.files.set(
    '/page.html',
    docsPage(docs.site, embed(`locked="event" lesson="${escape(JSON.stringify(lesson))}"`)),
  );
  await page.goto(`${docs.origin}/page.html`);
  const frame = embedAt(page);
  await expect(frame.locator('[aria-current="step"]')).toContainText('Make gaid arrive hashed.');
  await frame.getByText('Hint', { exact: true }).click();
  await expect(frame.getByText('Look for sha1.')).toBeVisible();
  await frame.getByRole('button', { name: 'Edit' }).click();
  await frame.getByRole('textbox', { name: 'Template' }).fill('https://p.example/?gaid=(sha1-advertiserId)');
  await expect(frame.getByText('All steps done (2 of 2).')).toBeVisible();
  await elementAt(page).evaluate((element) => element.setAttribute('lesson', '{"steps": [{"text": "x"}]}'));
  await expect(embedAt(page).getByText('Step 1 of this lesson needs a “goal”.')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`follows the host to ${colorScheme} and has no findings of axe`, async ({ page, docs }) => {
    const head = '<meta name="color-scheme" content="light dark">';
    const lesson = escape(
      JSON.stringify({ steps: [{ text: 'Do it', hint: 'So', goal: { parameter: 'x', is: 'filled' } }] }),
    );
    const all = embed(
      `panes="template event request decoded" title="Example" notation="adjust" lesson="${lesson}"`,
    );
    docs.files.set('/page.html', docsPage(docs.site, all, head));
    await page.emulateMedia({ colorScheme });
    await page.goto(`${docs.origin}/page.html`);
    const frame = embedAt(page);
    await frame.getByRole('button', { name: 'Edit' }).click();
    await expect(frame.getByRole('textbox')).toHaveCount(2);
    await expect(frame.getByRole('region', { name: 'Template for Adjust' })).toContainText('fit');
    await expect(frame.locator('html')).toHaveAttribute('data-theme', colorScheme);
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
      .analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);
    const other = colorScheme === 'light' ? 'dark' : 'light';
    await elementAt(page).evaluate((element, theme) => element.setAttribute('theme', theme), other);
    await expect(frame.locator('html')).toHaveAttribute('data-theme', other);
  });
}
