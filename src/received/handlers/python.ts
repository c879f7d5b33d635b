import { pythonLiteral } from './literal';
import { type HandlerPlan, headOf, readOf } from './plan';

const JSON_READER = `# A JSON value, or its text when it is no JSON. One that was encoded twice is decoded again.
def json_value(value):
    if not value:
        return None
    for decode in (str, unquote):
        try:
            return json.loads(decode(value))
        except ValueError:
            pass
    return value


# Put your work here. The answer is sent already.
def handle(postback):
    print(json.dumps(postback), flush=True)
`;

const SERVER_RECEIVER = `class Receiver(BaseHTTPRequestHandler):
    def receive(self):
        length = self.headers.get("Content-Length") or ""
        size = min(int(length), MAX_BODY) if length.isdecimal() else 0
        body = self.rfile.read(size).decode("utf-8", "replace")
        self.send_response(200)
        self.send_header("Content-Type", "text/plain")
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"ok")
        self.wfile.flush()
        try:
            # http.server reads bytes beyond ASCII as Latin-1.
            handle(read(self.path.encode("latin-1").decode("utf-8", "replace"), body))
        except Exception:
            traceback.print_exc()

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = receive


`;

/** Writes a handler for Python that uses the standard library and nothing else. */
export function pythonHandler(plan: HandlerPlan): string {
  return `${headOf(plan, '#')}# Run it: python3 receiver.py
import json
import os
import traceback
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, unquote

MAX_BODY = 1_000_000


${SERVER_RECEIVER}# What the handler gets: a text, a list, JSON, or None.
def read(target, body):
${readLines(plan, {
  query: ['    query = parse_qs(target.partition("?")[2], keep_blank_values=True)'],
  form: ['    form = parse_qs(body, keep_blank_values=True)'],
})}


# The value of a parameter; None when it is missing or empty.
def text(parameters, name):
    return parameters.get(name, [""])[0] or None


# All values of a parameter that comes more than once.
def values(parameters, name):
    return parameters.get(name, [])


${JSON_READER}

if __name__ == "__main__":
    server = ThreadingHTTPServer(("", int(os.environ.get("PORT", "8080"))), Receiver)
    print("Listening on port", server.server_port, flush=True)
    server.serve_forever()
`;
}

const FLASK_RECEIVER = `app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 1_000_000

METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"]


@app.route("/", defaults={"path": ""}, methods=METHODS)
@app.route("/<path:path>", methods=METHODS)
def receive(path):
    postback = read(request.args, request.get_data(as_text=True))
    response = Response("ok", mimetype="text/plain")

    @response.call_on_close
    def work():
        try:
            handle(postback)
        except Exception:
            traceback.print_exc()

    return response


`;

/** Writes a handler for Flask. */
export function flaskHandler(plan: HandlerPlan): string {
  return `${headOf(plan, '#')}# Run it: pip install flask; python3 receiver.py
import json
import os
import traceback
from urllib.parse import unquote

from flask import Flask, Response, request

${FLASK_RECEIVER}# What the handler gets: a text, a list, JSON, or None.
def read(query, body):
${readLines(plan, { query: [], form: ['    form = request.form'] })}


# The value of a parameter; None when it is missing or empty.
def text(parameters, name):
    return parameters.get(name) or None


# All values of a parameter that comes more than once.
def values(parameters, name):
    return parameters.getlist(name)


${JSON_READER}

if __name__ == "__main__":
    app.run(port=int(os.environ.get("PORT", "8080")))
`;
}

interface Openings {
  readonly query: readonly string[];
  readonly form: readonly string[];
}

function readLines({ fields, body, bodyKey }: HandlerPlan, { query, form }: Openings): string {
  const lines = [
    ...(fields.some(({ place }) => place === 'query') ? query : []),
    ...(body === 'form' ? form : []),
    '    return {',
    ...fields.map((field) => `        ${pythonLiteral(field.key)}: ${pythonRead(field)},`),
    ...(body === 'json' ? [`        ${pythonLiteral(bodyKey)}: json_value(body),`] : []),
    ...(body === 'text' ? [`        ${pythonLiteral(bodyKey)}: body,`] : []),
    '    }',
  ];
  return lines.join('\n');
}

// `list` and `json` are names of Python already.
function pythonRead(field: HandlerPlan['fields'][number]): string {
  return readOf(field, pythonLiteral)
    .replace(/^list\(/, 'values(')
    .replace(/^json\(/, 'json_value(');
}
