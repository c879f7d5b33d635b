import { call, properties } from './code';
import { OBSERVED } from './observed';
import { fastifyParser, honoParser, koaParser, querystringParser, searchParams } from './parsers';
import { qsParser } from './qs';
import { SERVERS } from './servers';
import type { Stack } from './stack';
import type { StackPath } from './value';

const query = (path: StackPath) => `req.query${properties(path)}`;

const node = { server: SERVERS.node, cutsFragment: true, comment: '//', ...OBSERVED } as const;

/** The stacks of Node. */
export const NODE_STACKS: readonly Stack[] = [
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
