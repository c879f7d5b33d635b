import { expect, test } from './page';
import { open } from './playground';

test('the page may not connect to anything, nor make code or markup of a text', async ({ page }) => {
  await page.goto('./');
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(policy?.split('; ')).toEqual(
    expect.arrayContaining([
      "default-src 'none'",
      expect.stringMatching(/^script-src 'self' 'sha256-[\w+/=]+'$/),
      "style-src 'self'",
      "connect-src 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types service-worker worker',
    ]),
  );
});

const attempts = {
  fetch: () => fetch('./').then(String),
  'a fetch of another origin': () => fetch('https://collector.example/').then(String),
  XMLHttpRequest: () =>
    new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.onload = resolve;
      request.onerror = reject;
      request.open('GET', './');
      request.send();
    }).then(String),
  WebSocket: () =>
    new Promise((resolve, reject) => {
      const socket = new WebSocket('wss://collector.example/');
      socket.onopen = resolve;
      socket.onerror = reject;
    }).then(String),
  'markup of a text': () =>
    Promise.resolve(new DOMParser().parseFromString('<b>x</b>', 'text/html')).then(String),
};

test('the browser refuses the page what the policy forbids', async ({ page, problems }) => {
  await open(page);
  for (const [name, attempt] of Object.entries(attempts)) {
    await test.step(name, async () => {
      await expect(page.evaluate(attempt)).rejects.toThrow();
      await expect.poll(() => problems.filter((problem) => problem.includes('policy:'))).not.toHaveLength(0);
      expect(problems.filter((problem) => problem.startsWith('request to'))).toEqual([]);
      problems.length = 0;
    });
  }
});
