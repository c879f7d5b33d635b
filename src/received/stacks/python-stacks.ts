import { call } from './code';
import { OBSERVED } from './observed';
import { djangoParser, parseQsParser, starletteParser, werkzeugParser } from './parsers';
import { SERVERS } from './servers';
import type { Stack } from './stack';

const flask = {
  parser: werkzeugParser,
  pick: 'first',
  cutsFragment: true,
  code: call('request.args[', ']'),
  codeForAll: call('request.args.getlist(', ')'),
  comment: '#',
  form: { code: call('request.form[', ']'), evidence: 'inferred' },
  ...OBSERVED,
} as const;

const fastapi = {
  parser: starletteParser,
  pick: 'last',
  cutsFragment: false,
  code: call('request.query_params[', ']'),
  codeForAll: call('request.query_params.getlist(', ')'),
  comment: '#',
  ...OBSERVED,
} as const;

/** The stacks of Python. */
export const PYTHON_STACKS: readonly Stack[] = [
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
    ...OBSERVED,
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
    form: { code: call('request.POST[', ']'), evidence: 'inferred' },
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
    ...OBSERVED,
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
    form: { code: call('parse_qs(body)[', ']'), evidence: 'inferred' },
  },
  {
    ...OBSERVED,
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
