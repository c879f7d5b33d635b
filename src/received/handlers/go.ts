import { pythonLiteral } from './literal';
import { type HandlerPlan, headOf, readOf } from './plan';

const SERVER = `package main

import (
	"encoding/json"
	"io"
	"log"
	"net"
	"net/http"
	"net/url"
	"os"
	"strings"
)

const maxBody = 1_000_000

func main() {
	port := os.Getenv("PORT")
	if port == "" {
		port = "8080"
	}
	listener, err := net.Listen("tcp", ":"+port)
	if err != nil {
		log.Fatal(err)
	}
	log.Print("Listening on port ", port)
	log.Fatal(http.Serve(listener, http.HandlerFunc(receive)))
}

func receive(response http.ResponseWriter, request *http.Request) {
	body, err := io.ReadAll(io.LimitReader(request.Body, maxBody))
	if err != nil {
		log.Print(err)
	}
	postback := read(request.URL.RawQuery, string(body))
	response.Header().Set("Content-Type", "text/plain")
	io.WriteString(response, "ok")
	go handle(postback)
}

`;

const READERS = `// url.ParseQuery drops pairs with a semicolon or a bad percent-escape, so the pairs are split here.
func parameters(text string) url.Values {
	values := url.Values{}
	for _, pair := range strings.Split(text, "&") {
		if pair != "" {
			name, value, _ := strings.Cut(pair, "=")
			values.Add(decoded(name), decoded(value))
		}
	}
	return values
}

func decoded(text string) string {
	plain, err := url.QueryUnescape(text)
	if err != nil {
		return text
	}
	return plain
}

// The value of a parameter; nil when it is missing or empty.
func text(parameters url.Values, name string) any {
	if value := parameters.Get(name); value != "" {
		return value
	}
	return nil
}

// All values of a parameter that comes more than once.
func list(parameters url.Values, name string) any {
	return parameters[name]
}

// A JSON value, or its text when it is no JSON. One that was encoded twice is decoded again.
func jsonValue(value any) any {
	text, isText := value.(string)
	if !isText || text == "" {
		return nil
	}
	again, err := url.PathUnescape(text)
	if err != nil {
		again = text
	}
	for _, each := range []string{text, again} {
		var found any
		decoder := json.NewDecoder(strings.NewReader(each))
		decoder.UseNumber()
		if decoder.Decode(&found) == nil {
			return found
		}
	}
	return text
}

// Put your work here. The answer does not wait for it.
func handle(postback map[string]any) {
	text, err := json.Marshal(postback)
	log.Print(string(text), err)
}
`;

/** Writes a handler for Go, from 1.18 on. It keeps the pairs that `url.ParseQuery` drops. */
export function goHandler(plan: HandlerPlan): string {
  return `${headOf(plan, '//')}// Run it: go run receiver.go
${SERVER}// What the handler gets: a text, a list, JSON, or nil.
func read(target string, body string) map[string]any {
${readLines(plan)}
}

${READERS}`;
}

function readLines({ fields, body, bodyKey }: HandlerPlan): string {
  const keys = [...fields.map(({ key }) => key), ...(body === 'json' || body === 'text' ? [bodyKey] : [])];
  const widest = Math.max(0, ...keys.map((key) => pythonLiteral(key).length));
  const entry = (key: string, value: string) =>
    `\t\t${`${pythonLiteral(key)}:`.padEnd(widest + 1)} ${value},`;
  const lines = [
    ...(fields.some(({ place }) => place === 'query') ? ['\tquery := parameters(target)'] : []),
    ...(body === 'form' ? ['\tform := parameters(body)'] : []),
    '\treturn map[string]any{',
    ...fields.map((field) => entry(field.key, readOf(field, pythonLiteral).replace(/^json\(/, 'jsonValue('))),
    ...(body === 'json' ? [entry(bodyKey, 'jsonValue(body)')] : []),
    ...(body === 'text' ? [entry(bodyKey, 'body')] : []),
    '\t}',
  ];
  return lines.join('\n');
}
