import {
  allOrNothing,
  lenient,
  requoting,
  runByRun,
  strictBytes,
  strictJava,
  strictJetty,
} from './component';
import { flatParser } from './flat';
import type { ReadPair } from './parser';

const nameless = ({ name }: ReadPair) => (name === '' ? ('no-name' as const) : undefined);

/** URLSearchParams: `get` and `getAll` (URL Standard). */
export const searchParams = flatParser({ decode: lenient, shape: 'lists' });

/** Koa 3, which builds an object from URLSearchParams. */
export const koaParser = flatParser({ decode: lenient, shape: 'string-or-list' });

/** `node:querystring`, which reads 1,000 pairs. */
export const querystringParser = flatParser({
  decode: lenient,
  shape: 'string-or-list',
  drops: (_, { position }) => (position < 1000 ? undefined : 'over-limit'),
});

/** `fast-querystring`, as Fastify uses it. */
export const fastifyParser = flatParser({ decode: allOrNothing, shape: 'string-or-list' });

/** Hono's `query` and `queries`, which skip a pair without a name. */
export const honoParser = flatParser({ decode: runByRun, shape: 'lists', skips: nameless });

/** Werkzeug's `args`, as Flask uses it: `parse_qsl` with an error handler of its own. */
export const werkzeugParser = flatParser({ decode: requoting, shape: 'lists' });

/** Django's QueryDict, which refuses more than `DATA_UPLOAD_MAX_NUMBER_FIELDS` pairs. */
export const djangoParser = flatParser({
  decode: lenient,
  shape: 'lists',
  refuses: (count) => (count > 1000 ? { error: 'TooManyFieldsSent', status: 400 } : undefined),
});

/** `parse_qsl` with `keep_blank_values`, as Starlette uses it; aiohttp reads the same. */
export const starletteParser = flatParser({ decode: lenient, shape: 'lists' });

/** `urllib.parse.parse_qs`, which drops pairs without a value. */
export const parseQsParser = flatParser({
  decode: lenient,
  shape: 'lists',
  drops: (raw) => (/^[^=]*=?$/.test(raw) ? 'empty' : undefined),
});

/** Go's `url.ParseQuery`, which drops a pair with a semicolon or a bad escape and reads the others. */
export const goParser = flatParser({
  decode: strictBytes,
  shape: 'lists',
  drops: (raw) => (raw.includes(';') ? 'semicolon' : undefined),
});

/** Tomcat's `Parameters`, which drops a pair without a name or with a bad escape and reads the others. */
export const tomcatParser = flatParser({
  decode: strictJava,
  shape: 'lists',
  drops: (raw) => (raw.startsWith('=') ? 'no-name' : undefined),
});

/** Jetty's `UrlEncoded`; an escape that it cannot decode fails the request. */
export const jettyParser = flatParser({
  decode: strictJetty,
  shape: 'lists',
  fails: () => ({ by: 'Jetty', error: 'BadMessageException: Unable to parse URI query', status: 400 }),
});
