import { jsLiteral } from './literal';
import { type HandlerPlan, headOf, readOf } from './plan';

const READERS = `// The value of a parameter; null when it is missing or empty.
function text(parameters, name) {
  return parameters.get(name) || null;
}

// All values of a parameter that comes more than once.
function list(parameters, name) {
  return parameters.getAll(name);
}

// A JSON value, or its text when it is no JSON. One that was encoded twice is decoded again.
function json(value) {
  if (!value) return null;
  for (const decode of [(each) => each, decodeURIComponent]) {
    try {
      return JSON.parse(decode(value));
    } catch {
      // The next way, or the text.
    }
  }
  return value;
}

// Put your work here. The answer is sent already.
function handle(postback) {
  console.log(JSON.stringify(postback));
}
`;

/** Writes a handler for Node that uses `node:http` and nothing else. */
export function nodeHandler(plan: HandlerPlan): string {
  return `${headOf(plan, '//')}// Run it: node receiver.mjs
import { createServer } from 'node:http';

const PORT = process.env.PORT ?? 8080;
const MAX_BODY = 1_000_000;

createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (part) => {
    if (body.length < MAX_BODY) body += part;
  });
  request.on('end', () => {
    response.writeHead(200, { 'Content-Type': 'text/plain' }).end('ok');
    try {
      handle(read(request.url, body));
    } catch (error) {
      console.error(error);
    }
  });
}).listen(PORT, () => console.log(\`Listening on port \${PORT}\`));

${readFunction(plan)}
${READERS}`;
}

/** Writes a handler for Express 4 and 5. It does not depend on the setting `query parser`. */
export function expressHandler(plan: HandlerPlan): string {
  return `${headOf(plan, '//')}// Run it: npm install express; node receiver.mjs
import express from 'express';

const PORT = process.env.PORT ?? 8080;
const app = express();

// The body as text, whatever its type.
app.use(express.text({ type: () => true, limit: '1mb' }));

app.use((request, response) => {
  response.type('text').send('ok');
  try {
    handle(read(request.originalUrl, typeof request.body === 'string' ? request.body : ''));
  } catch (error) {
    console.error(error);
  }
});

app.listen(PORT, () => console.log(\`Listening on port \${PORT}\`));

${readFunction(plan)}
${READERS}`;
}

function readFunction({ fields, body, bodyKey }: HandlerPlan): string {
  const hasQuery = fields.some(({ place }) => place === 'query');
  const lines = [
    ...(hasQuery ? ["  const query = new URLSearchParams(target.split(/\\?(.*)/s)[1] ?? '');"] : []),
    ...(body === 'form' ? ['  const form = new URLSearchParams(body);'] : []),
    '  return {',
    ...fields.map((field) => `    ${keyOf(field.key)}: ${readOf(field, jsLiteral)},`),
    ...(body === 'json' ? [`    ${keyOf(bodyKey)}: json(body),`] : []),
    ...(body === 'text' ? [`    ${keyOf(bodyKey)}: body,`] : []),
    '  };',
  ];
  return `// What the handler gets: a text, a list, JSON, or null.
function read(target, body) {
${lines.join('\n')}
}
`;
}

// Written as a plain key, this one would set the prototype of the object.
function keyOf(key: string): string {
  return key === '__proto__' ? `[${jsLiteral(key)}]` : jsLiteral(key);
}
