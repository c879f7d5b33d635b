import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { outlineOf, parse } from '../../../src/engine';
import { readEvent } from '../../../src/event';
import { handlerCode, type HandlerLanguage, HANDLERS } from '../../../src/received/handlers';
import { outgoingRequest, toCurl } from '../../../src/share/exports';
import { APPSFLYER } from '../../../src/vocabulary';
import { renderTemplate } from '../../engine/rendering';
import { demand, run } from '../../share/exports/sending';
import { has, type Running, serve } from './serving';

/** A template without its origin, and what a handler has to get from its request. */
interface Case {
  readonly template: string;
  readonly expected: object;
}

const event = {
  event_name: 'af_purchase',
  city: 'São Paulo; "A&B" 100%',
  event_value: { af_revenue: '9.99', af_quantity: 2, note: 'ü + 🙂' },
};

const CASES: Readonly<Record<string, Case>> = {
  'a query': {
    template: `/pb?event=(event_name)&user.city=(city)&a+b=1&id%5B%5D=1&sub=x&sub=(event_name)&none=(idfa)&$x=\\&__proto__=p&value=(encode)&(city)=y`,
    expected: {
      event: 'af_purchase',
      'user.city': event.city,
      'a b': '1',
      'id[]': '1',
      sub: ['x', 'af_purchase'],
      none: null,
      $x: '\\',
      ['__proto__']: 'p',
      value: event.event_value,
    },
  },
  'names that would end a string or a program': {
    template: `/h?a%22b=1&%0A=2&%3F%3E=3&*/=4&%24%7Bx%7D=5&%E2%80%AE=6&%F3%A0%80%81=7&%5C=8&'=9`,
    expected: {
      'a"b': '1',
      '\n': '2',
      '?>': '3',
      '*/': '4',
      '${x}': '5',
      '\u202E': '6',
      '\u{E0001}': '7',
      '\\': '8',
      "'": '9',
    },
  },
  'a form': {
    template: `/f?event=q\nContent-Type: application/x-www-form-urlencoded\n\nevent=(event_name)&city=(city)&value=(event-value)`,
    expected: {
      event: 'q',
      'event (form)': 'af_purchase',
      city: event.city,
      value: event.event_value,
    },
  },
  'a JSON body': {
    template: `/j?body=1\nContent-Type: application/json\n\n{"name": "(event_name)", "value": (event_value)}`,
    expected: { body: '1', 'body (all)': { name: 'af_purchase', value: event.event_value } },
  },
};

const fileOf = (language: HandlerLanguage) => HANDLERS.find((each) => each.language === language)?.file ?? '';

const templateOf = (template: string, origin: string) =>
  `${template.includes('\n') ? 'POST ' : ''}${origin}${template}`;

function codeFor(language: HandlerLanguage, template: string): string {
  return handlerCode(language, parse(templateOf(template, 'http://localhost:8080'), APPSFLYER), APPSFLYER);
}

/** Sends what the template renders by the cURL export, and returns the answer. */
async function send(template: string, origin: string): Promise<string> {
  const reading = readEvent(JSON.stringify(event));
  if (!reading.ok) throw new Error('the event of the cases cannot be read');
  const rendering = renderTemplate(templateOf(template, origin), { event: reading.fields });
  const command = toCurl(outgoingRequest(rendering.text, outlineOf(rendering)));
  return run('sh', ['-s'], `${command} --silent --show-error -w ' %{http_code}'`);
}

const express = has(process.execPath, '--input-type=module', '-e', "await import('express')");
const flask = has('python3', '-c', 'import flask');

/** What each handler needs besides Node and Python. One that is not here is not run, and a line of the output says so. */
const NEEDS: Readonly<Record<HandlerLanguage, boolean>> = {
  node: true,
  express,
  python: true,
  flask,
  php: has('php', '--version'),
  go: has('go', 'version'),
};

const runnable = HANDLERS.filter(({ language }) => NEEDS[language]);
const missing = HANDLERS.filter(({ language }) => !NEEDS[language]);

if (missing.length > 0) {
  console.info(`Not run, because not installed: handlers in ${missing.map(({ name }) => name).join(', ')}.`);
}

test('a handler says which macros it does not read', () => {
  const template = 'GET https://p.example/(app_id)/pb?(city)=1&b=2\nX-Event: (event_name)';
  const code = handlerCode('node', parse(template, APPSFLYER), APPSFLYER);
  expect(code.split('\n').slice(0, 3)).toEqual([
    '// Receives the postback: GET',
    '// One parameter has a macro in its name and is not read.',
    '// Macros in the path and the headers are not read.',
  ]);
});

// Where a language is here its handlers also run, below; this finds what runs and is still not how it is written.
test.each([
  ['php', 'php', ['-n', '-l'], 'No syntax errors detected in Standard input code'],
  ['go', 'gofmt', ['-l'], ''],
] as const)('the handlers in %s are as %s wants them', async (language, checker, args, clean) => {
  if (!has('sh', '-c', `command -v ${checker}`)) {
    return console.info(`Not checked, because ${checker} is not installed.`);
  }
  for (const { template } of Object.values(CASES)) {
    expect((await run(checker, [...args], codeFor(language, template))).trim()).toBe(clean);
  }
});

describe.each(runnable)('$name', ({ language }) => {
  const running = new Map<string, Running>();

  beforeAll(async () => {
    demand('curl');
    demand('python3');
    const all = Object.entries(CASES).map(async ([name, { template }]) => {
      running.set(name, await serve(language, fileOf(language), codeFor(language, template)));
    });
    await Promise.all(all);
  });

  afterAll(() => {
    for (const each of running.values()) each.stop();
  });

  test.each(Object.entries(CASES))('answers 200 and reads %s', async (name, { template, expected }) => {
    const server = running.get(name);
    expect(await send(template, server?.origin ?? '')).toBe('ok 200');
    expect(await server?.next()).toEqual(expected);
  });
});
