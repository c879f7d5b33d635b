import { brackets, call, doubleQuoted, properties } from './code';
import {
  djangoParser,
  fastifyParser,
  goParser,
  honoParser,
  jettyParser,
  koaParser,
  parseQsParser,
  querystringParser,
  searchParams,
  starletteParser,
  tomcatParser,
  werkzeugParser,
} from './parsers';
import { phpParser } from './php';
import { qsParser } from './qs';
import { rackParser } from './rack';
import { SERVERS } from './servers';
import type { Stack } from './stack';
import type { StackPath } from './value';

const observed = { evidence: 'observed', source: 'RECEIVERS' } as const;
const inferred = 'inferred' as const;

const query = (path: StackPath) => `req.query${properties(path)}`;

const node = { server: SERVERS.node, cutsFragment: true, comment: '//', ...observed } as const;

const NODE_STACKS: readonly Stack[] = [
  {
    ...node,
    id: 'node-url',
    name: 'Node, URLSearchParams',
    shortName: 'Node URL',
    version: 'Node 20.20.2',
    parser: searchParams,
    pick: 'first',
    code: call('url.searchParams.get(', ')'),
    codeForAll: call('url.searchParams.getAll(', ')'),
  },
  {
    ...node,
    id: 'node-querystring',
    name: 'Node, querystring',
    shortName: 'querystring',
    version: 'Node 20.20.2',
    parser: querystringParser,
    pick: 'all',
    cutsFragment: false,
    code: (path) => `querystring.parse(query)${properties(path)}`,
  },
  {
    ...node,
    id: 'express-4',
    name: 'Express 4',
    shortName: 'Express 4',
    version: 'Express 4.22.3, qs 6.16.2',
    parser: qsParser(1000),
    pick: 'all',
    code: query,
  },
  {
    ...node,
    id: 'express-4-simple',
    name: 'Express 4, simple parser',
    shortName: 'Express 4 s.',
    version: 'Express 4.22.3',
    parser: querystringParser,
    pick: 'all',
    code: query,
  },
  {
    ...node,
    id: 'express-5',
    name: 'Express 5',
    shortName: 'Express 5',
    version: 'Express 5.3.0',
    parser: querystringParser,
    pick: 'all',
    code: query,
  },
  {
    ...node,
    id: 'express-5-extended',
    name: 'Express 5, extended parser',
    shortName: 'Express 5 e.',
    version: 'Express 5.3.0, qs 6.17.1',
    parser: qsParser(20),
    pick: 'all',
    code: query,
  },
  {
    ...node,
    id: 'fastify',
    name: 'Fastify',
    shortName: 'Fastify',
    version: 'Fastify 5.12.8',
    parser: fastifyParser,
    pick: 'all',
    cutsFragment: false,
    code: query,
  },
  {
    ...node,
    id: 'koa',
    name: 'Koa',
    shortName: 'Koa',
    version: 'Koa 3.3.0',
    parser: koaParser,
    pick: 'all',
    code: (path) => `ctx.query${properties(path)}`,
  },
  {
    ...node,
    id: 'hono',
    name: 'Hono',
    shortName: 'Hono',
    version: 'Hono 4.13.19',
    parser: honoParser,
    pick: 'first',
    code: call('c.req.query(', ')'),
    codeForAll: call('c.req.queries(', ')'),
  },
];

const flask = {
  parser: werkzeugParser,
  pick: 'first',
  cutsFragment: true,
  code: call('request.args[', ']'),
  codeForAll: call('request.args.getlist(', ')'),
  comment: '#',
  form: { code: call('request.form[', ']'), evidence: inferred },
  ...observed,
} as const;

const fastapi = {
  parser: starletteParser,
  pick: 'last',
  cutsFragment: false,
  code: call('request.query_params[', ']'),
  codeForAll: call('request.query_params.getlist(', ')'),
  comment: '#',
  ...observed,
} as const;

const PYTHON_STACKS: readonly Stack[] = [
  {
    ...flask,
    id: 'flask',
    name: 'Flask',
    shortName: 'Flask',
    version: 'Flask 3.1.3, Werkzeug 3.1.9',
    server: SERVERS.werkzeug,
  },
  {
    ...flask,
    id: 'flask-gunicorn',
    name: 'Flask behind gunicorn',
    shortName: 'gunicorn',
    version: 'Flask 3.1.3, gunicorn 26.2.0',
    server: SERVERS.gunicorn,
  },
  {
    ...observed,
    id: 'django',
    name: 'Django',
    shortName: 'Django',
    version: 'Django 5.2.17',
    server: SERVERS.wsgiref,
    parser: djangoParser,
    pick: 'last',
    cutsFragment: false,
    code: call('request.GET[', ']'),
    codeForAll: call('request.GET.getlist(', ')'),
    comment: '#',
    form: { code: call('request.POST[', ']'), evidence: inferred },
  },
  {
    ...fastapi,
    id: 'fastapi',
    name: 'FastAPI',
    shortName: 'FastAPI',
    version: 'FastAPI 0.142.2, Starlette 1.7.0, uvicorn 0.54.0 (h11)',
    server: SERVERS['uvicorn-h11'],
  },
  {
    ...fastapi,
    id: 'fastapi-httptools',
    name: 'FastAPI on httptools',
    shortName: 'httptools',
    version: 'FastAPI 0.142.2, Starlette 1.7.0, uvicorn 0.54.0 (httptools)',
    server: SERVERS['uvicorn-httptools'],
  },
  {
    ...observed,
    id: 'parse-qs',
    name: 'Python, urllib.parse.parse_qs',
    shortName: 'parse_qs',
    version: 'Python 3.11.7',
    server: SERVERS['http.server'],
    parser: parseQsParser,
    pick: 'all',
    cutsFragment: true,
    code: call('parse_qs(query)[', ']'),
    comment: '#',
    form: { code: call('parse_qs(body)[', ']'), evidence: inferred },
  },
  {
    ...observed,
    id: 'aiohttp',
    name: 'aiohttp',
    shortName: 'aiohttp',
    version: 'aiohttp 3.14.3',
    server: SERVERS.aiohttp,
    parser: starletteParser,
    pick: 'first',
    cutsFragment: true,
    code: call('request.query[', ']'),
    codeForAll: call('request.query.getall(', ')'),
    comment: '#',
  },
];

const servlet = {
  pick: 'first',
  cutsFragment: true,
  code: call('request.getParameter(', ')', doubleQuoted),
  comment: '//',
  codeForAll: call('request.getParameterValues(', ')', doubleQuoted),
  form: { code: call('request.getParameter(', ')', doubleQuoted), evidence: inferred },
  ...observed,
} as const;

const JAVA_STACKS: readonly Stack[] = [
  {
    ...servlet,
    id: 'tomcat',
    name: 'Tomcat',
    shortName: 'Tomcat',
    version: 'Tomcat 10.1.60',
    server: SERVERS.tomcat,
    parser: tomcatParser,
  },
  {
    ...servlet,
    id: 'tomcat-relaxed',
    name: 'Tomcat, relaxedQueryChars',
    shortName: 'Tomcat r.',
    version: 'Tomcat 10.1.60',
    server: SERVERS['tomcat-relaxed'],
    parser: tomcatParser,
  },
  {
    ...servlet,
    id: 'jetty',
    name: 'Jetty',
    shortName: 'Jetty',
    version: 'Jetty 9.4.57',
    server: SERVERS.jetty,
    parser: jettyParser,
  },
  {
    ...servlet,
    id: 'spring',
    name: 'Spring, @RequestParam String',
    shortName: 'Spring',
    version: 'Spring 4.3.30 on Jetty 9.4.57',
    server: SERVERS.jetty,
    parser: jettyParser,
    pick: 'joined',
    code: call('@RequestParam(', ') String value', doubleQuoted),
    codeForAll: call('@RequestParam(', ') List<String> values', doubleQuoted),
    form: { code: call('@RequestParam(', ') String value', doubleQuoted), evidence: inferred },
  },
];

/** The stacks that are modeled, in the order in which they are listed (facts.md). */
export const STACKS: readonly Stack[] = [
  {
    ...observed,
    id: 'php',
    name: 'PHP',
    shortName: 'PHP',
    version: 'PHP 8.2.36',
    server: SERVERS['php-built-in'],
    parser: phpParser,
    pick: 'all',
    cutsFragment: true,
    code: (path) => `$_GET${brackets(path)}`,
    comment: '//',
    form: { code: (path) => `$_POST${brackets(path)}`, evidence: inferred },
  },
  ...NODE_STACKS,
  ...PYTHON_STACKS,
  {
    ...observed,
    id: 'go',
    name: 'Go',
    shortName: 'Go',
    version: 'Go 1.19.8',
    server: SERVERS.go,
    parser: goParser,
    pick: 'first',
    cutsFragment: false,
    code: call('r.URL.Query().Get(', ')', doubleQuoted),
    comment: '//',
    codeForAll: call('r.URL.Query()[', ']', doubleQuoted),
    form: { code: call('r.PostFormValue(', ')', doubleQuoted), evidence: inferred },
  },
  ...JAVA_STACKS,
  {
    ...observed,
    id: 'rack',
    name: 'Rack, as in Rails and Sinatra',
    shortName: 'Rack',
    version: 'Rack 2.2.22, Puma 5.6.5, Ruby 3.1.2',
    server: SERVERS.puma,
    parser: rackParser,
    pick: 'all',
    cutsFragment: true,
    code: (path) => `params${brackets(path)}`,
    comment: '#',
    form: { code: (path) => `params${brackets(path)}`, evidence: inferred },
  },
];

/** The stack of an id; undefined for an id of none. */
export function stackNamed(id: string): Stack | undefined {
  return STACKS.find((stack) => stack.id === id);
}
