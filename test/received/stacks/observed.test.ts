import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  readAs,
  type ServerId,
  SERVERS,
  type StackId,
  STACKS,
  stackNamed,
} from '../../../src/received/stacks';
import { splitPairs } from '../../../src/received/stacks/pairs';
import { rackParser } from '../../../src/received/stacks/rack';
import { refusalOf } from '../../../src/received/stacks/refusal';
import { readWire } from '../../../src/received/stacks/wire';
import { everyPair, firstOf, plain, short, usual } from './observed';

/** What a stack made of a request: a status when it refused it, otherwise what each accessor returned. */
type Observed = 'accepted' | { readonly refused: number | null } | Readonly<Record<string, unknown>>;

function cases(name: string): unknown {
  return JSON.parse(readFileSync(`test/cases/received/stacks/${name}.json`, 'utf8'));
}

type Input =
  | string
  | { before: string; repeat: string; times: number; after: string }
  | { each: string; times: number };

const inputs = new Map(
  Object.entries(cases('inputs') as Record<string, Input>).map(([name, input]) => [name, queryOf(input)]),
);
const observed = cases('observed') as Record<string, Record<string, Observed>>;

function queryOf(input: Input): string {
  if (typeof input === 'string') return input;
  if ('repeat' in input) return input.before + input.repeat.repeat(input.times) + input.after;
  return Array.from({ length: input.times }, (_, at) => input.each.replaceAll('#', String(at))).join('&');
}

/** The request of an input, as it was sent. */
function requestOf(input: string): string {
  return `/pb?${inputs.get(input) ?? ''}`;
}

function named(id: StackId) {
  const stack = stackNamed(id);
  if (stack === undefined) throw new Error(`there is no stack ${id}`);
  return stack;
}

/** What is compared of a record, by the name of the accessor; each returns what the emulation gives. */
type Accessors = Readonly<Record<string, (request: string) => unknown>>;

const read = (id: StackId, request: string) => readAs(named(id), request);
const all = (id: StackId) => (request: string) => plain(read(id, request).query);
const usuals = (id: StackId) => (request: string) => usual(read(id, request));
const pairs = (id: StackId) => (request: string) => everyPair(read(id, request));
const valueOfA =
  (id: StackId, missing: unknown = null) =>
  (request: string) => {
    const value = usual(read(id, request));
    return value.a ?? missing;
  };
/** An error that a stack reports beside what it read: the reason of the first pair that is lost. */
const lossOf = (id: StackId) => (request: string) =>
  read(id, request).names.flatMap(({ lost }) => lost.map(({ why }) => why))[0];

const GO_ERRORS: readonly (readonly [RegExp, string])[] = [
  [/^invalid URL escape/, 'undecodable'],
  [/^invalid semicolon/, 'semicolon'],
];
const TOMCAT_REASONS: Readonly<Record<string, string>> = { NO_NAME: 'no-name', URL_DECODING: 'undecodable' };

const nestedRack = (request: string) => {
  const text = request.slice('/pb?'.length);
  const { entries, failure } = rackParser.parse(
    splitPairs(text, { from: 0, to: text.length }, 'query', '&;', 0),
  );
  return failure?.error ?? plain(entries);
};

/** The stacks of the measurements that are modeled: which stack of ours each is, and what is compared of it. */
const MODELLED: Readonly<
  Record<string, { readonly ids: readonly StackId[]; readonly accessors: Accessors }>
> = {
  'Node http + URLSearchParams / querystring': {
    ids: ['node-url', 'node-querystring'],
    accessors: {
      URLSearchParams_entries: pairs('node-url'),
      get_a: valueOfA('node-url'),
      querystring: all('node-querystring'),
    },
  },
  'Express 4 (extended, qs)': { ids: ['express-4'], accessors: { query: all('express-4') } },
  'Express 4 (query parser simple)': {
    ids: ['express-4-simple'],
    accessors: { query: all('express-4-simple') },
  },
  'Express 5 (default = simple, querystring)': {
    ids: ['express-5'],
    accessors: { query: all('express-5') },
  },
  'Express 5 (query parser extended, qs)': {
    ids: ['express-5-extended'],
    accessors: { query: all('express-5-extended') },
  },
  Fastify: { ids: ['fastify'], accessors: { query: all('fastify') } },
  Koa: { ids: ['koa'], accessors: { query: all('koa') } },
  'Hono (node-server)': { ids: ['hono'], accessors: { query: usuals('hono'), queries: all('hono') } },
  'PHP $_GET (built-in server)': { ids: ['php'], accessors: { _GET: all('php') } },
  'Flask (Werkzeug dev server)': {
    ids: ['flask'],
    accessors: { args_first: usuals('flask'), args_lists: all('flask') },
  },
  'Flask behind gunicorn (defaults)': {
    ids: ['flask-gunicorn'],
    accessors: { args_first: usuals('flask-gunicorn'), args_lists: all('flask-gunicorn') },
  },
  'Django QueryDict (wsgiref)': {
    ids: ['django'],
    accessors: { GET_last: usuals('django'), GET_lists: all('django') },
  },
  'FastAPI / Starlette (uvicorn)': {
    ids: ['fastapi'],
    accessors: { query_params_last: usuals('fastapi'), multi_items: pairs('fastapi') },
  },
  'FastAPI / Starlette (uvicorn, httptools)': {
    ids: ['fastapi-httptools'],
    accessors: { query_params_last: usuals('fastapi-httptools'), multi_items: pairs('fastapi-httptools') },
  },
  aiohttp: { ids: ['aiohttp'], accessors: { query_items: pairs('aiohttp') } },
  'Python http.server + urllib.parse': { ids: ['parse-qs'], accessors: { parse_qs: all('parse-qs') } },
  'Go net/http': {
    ids: ['go'],
    accessors: {
      FormValue_a: valueOfA('go', ''),
      ParseQuery: all('go'),
      URL_Query: all('go'),
      ParseQuery_err: lossOf('go'),
      ParseForm_err: lossOf('go'),
    },
  },
  'Tomcat 10.1 (getParameterMap)': {
    ids: ['tomcat'],
    accessors: {
      getParameterMap: all('tomcat'),
      getParameter_a: valueOfA('tomcat'),
      failed: lossOf('tomcat'),
    },
  },
  'Tomcat 10.1 with relaxedQueryChars set': {
    ids: ['tomcat-relaxed'],
    accessors: {
      getParameterMap: all('tomcat-relaxed'),
      getParameter_a: valueOfA('tomcat-relaxed'),
      failed: lossOf('tomcat-relaxed'),
    },
  },
  'Jetty 9.4 (getParameterMap)': {
    ids: ['jetty'],
    accessors: {
      getParameterMap: all('jetty'),
      exception: (request) => read('jetty', request).refused?.status,
    },
  },
  'Spring MVC @RequestParam (on Jetty 9.4)': {
    ids: ['spring'],
    accessors: {
      RequestParam_String_a: valueOfA('spring'),
      RequestParam_Map: (request) => firstOf(read('spring', request)),
    },
  },
  'Rack (parse_nested_query / parse_query)': { ids: [], accessors: { parse_nested_query: nestedRack } },
  'Rack on Puma': {
    ids: ['rack'],
    accessors: {
      'Rack::Request#GET': all('rack'),
      exception: (request) => read('rack', request).refused?.error,
    },
  },
};

/** The front ends, which only accept or refuse a request line. */
const FRONT_ENDS: Readonly<Record<string, ServerId>> = {
  'nginx (default buffers)': 'nginx',
  'Apache httpd (defaults)': 'apache',
  'Caddy (defaults)': 'caddy',
  'HAProxy (defaults)': 'haproxy',
};

/** What is left out of the records, and why. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  'Java URLDecoder (JDK HttpServer)': 'a hand-written split and no stack; its limits were not stable',
  parse_str_same: 'says only that parse_str agrees with $_GET',
  json_decode: 'what a handler does with a value later',
  parse_qs_keep_blank: 'an option that is not the default',
  parse_qsl_strict: 'an option that is not the default',
  parse_query: "Rack's flat parser, which params does not use",
};

/** Single records that are left out, as stack and input, and why. */
const RECORDS_LEFT_OUT: Readonly<Record<string, string>> = {
  'FastAPI / Starlette (uvicorn) long-value-70k':
    'the limit of h11 depends on how the request is cut into reads',
};

/** Keys of objects that were written down in alphabetical order. */
const SORTED = new Set(['Go net/http', 'Flask (Werkzeug dev server)', 'Flask behind gunicorn (defaults)']);

/** What a stack reports in words of its own, in the words of the emulation. */
function translated(accessor: string, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  if (accessor.endsWith('_err')) return GO_ERRORS.find(([pattern]) => pattern.test(value))?.[1];
  if (accessor === 'failed') return TOMCAT_REASONS[value];
  return accessor === 'exception' && value.includes('BadMessageException: 400') ? 400 : value;
}

describe.each(Object.entries(observed).filter(([stack]) => stack in MODELLED))('%s', (stack, records) => {
  const { ids, accessors } = MODELLED[stack] ?? { ids: [], accessors: {} };

  test('reads every request as it was seen to', () => {
    const wrong: string[] = [];
    const check = (input: string, what: string, seen: unknown, given: unknown) => {
      const [expected, actual] = [JSON.stringify(seen), JSON.stringify(given)];
      if (expected !== actual) wrong.push(`${input} ${what}: seen ${expected}, given ${actual}`);
    };
    for (const [input, record] of Object.entries(records)) {
      if (`${stack} ${input}` in RECORDS_LEFT_OUT) continue;
      const request = requestOf(input);
      if (record === 'accepted') throw new Error(`${stack} only accepts`);
      if ('refused' in record) {
        for (const id of ids) {
          const { refused } = read(id, request);
          check(input, id, { status: record.refused }, refused && { status: refused.status ?? null });
        }
        continue;
      }
      for (const [accessor, value] of Object.entries(record)) {
        if (accessor in LEFT_OUT) continue;
        const given = accessors[accessor]?.(request);
        check(input, accessor, translated(accessor, value), short(given, value, SORTED.has(stack)));
      }
      for (const id of ids) {
        const isFailure = 'exception' in record;
        check(input, `${id} refuses`, isFailure, read(id, request).refused !== undefined);
      }
    }
    expect(wrong).toEqual([]);
  });
});

test.each(Object.entries(FRONT_ENDS))('%s accepts and refuses what it was seen to', (stack, id) => {
  const given = Object.keys(observed[stack] ?? {}).map((input) => {
    const refusal = refusalOf(readWire(requestOf(input)), SERVERS[id]);
    return [input, refusal === undefined ? 'accepted' : { refused: refusal.status ?? null }] as const;
  });
  expect(Object.fromEntries(given)).toEqual(observed[stack]);
});

/** The server of ours of each measured limit; the stack whose limits were not stable is left out. */
const LIMITED: Readonly<Record<string, ServerId>> = {
  'Node http 20 (default maxHeaderSize)': 'node',
  'Fastify 5': 'node',
  'PHP built-in server 8.2': 'php-built-in',
  'Werkzeug dev server / http.server': 'werkzeug',
  'gunicorn (defaults)': 'gunicorn',
  'uvicorn h11': 'uvicorn-h11',
  'uvicorn httptools': 'uvicorn-httptools',
  aiohttp: 'aiohttp',
  'Go net/http 1.19': 'go',
  'Tomcat 10.1': 'tomcat',
  'Jetty 9.4': 'jetty',
  'Puma 5.6': 'puma',
  'nginx 1.22': 'nginx',
  'Apache httpd 2.4': 'apache',
  'HAProxy 2.6': 'haproxy',
  'Caddy 2.6': 'caddy',
};

const limits = cases('limits') as readonly { stack: string; longest: number; status: number }[];

test.each(limits.filter(({ stack }) => stack in LIMITED))(
  '$stack takes a target of $longest bytes',
  ({ stack, longest, status }) => {
    const server = SERVERS[LIMITED[stack] ?? 'node'];
    const target = (length: number) => readWire(`/pb?a=${'x'.repeat(length - '/pb?a='.length)}`);
    expect(refusalOf(target(longest), server)).toBeUndefined();
    const refusal = refusalOf(target(longest + 1), server);
    expect(refusal === undefined ? undefined : (refusal.status ?? 0)).toBe(status);
  },
);

test('every record is compared or left out for a reason', () => {
  const accessors = (stack: string) => Object.keys(MODELLED[stack]?.accessors ?? {});
  const missed = Object.entries(observed).flatMap(([stack, records]) => {
    if (stack in FRONT_ENDS || stack in LEFT_OUT) return [];
    return Object.values(records).flatMap((record) =>
      record === 'accepted' || 'refused' in record
        ? []
        : Object.keys(record).filter((key) => !accessors(stack).includes(key) && !(key in LEFT_OUT)),
    );
  });
  expect(missed).toEqual([]);
  expect(limits.map(({ stack }) => stack).filter((stack) => !(stack in LIMITED))).toEqual([
    'JDK HttpServer 17',
  ]);
  const used = Object.values(MODELLED).flatMap(({ ids }) => ids);
  expect(used.toSorted()).toEqual(STACKS.map(({ id }) => id).toSorted());
});
