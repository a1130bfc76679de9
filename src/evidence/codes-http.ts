// Status codes of HTTP that are answered to those who ask, and what they say of the request.
// Source: https://www.rfc-editor.org/rfc/rfc9110#section-15; 429 and 431 of RFC 6585.

export const httpSource = "https://www.rfc-editor.org/rfc/rfc9110#section-15";

export const httpCodes: ReadonlyMap<number, readonly [name: string, says: string]> = new Map([
  [400, ["Bad Request", "The server cannot read the request."]],
  [401, ["Unauthorized", "The request lacks valid credentials."]],
  [402, ["Payment Required", "Reserved for use to come."]],
  [403, ["Forbidden", "The server understood the request and refuses it."]],
  [404, ["Not Found", "The server has nothing at this address, or does not say that it has."]],
  [405, ["Method Not Allowed", "The address does not support this method."]],
  [406, ["Not Acceptable", "The server has nothing in a form that the client accepts."]],
  [407, ["Proxy Authentication Required", "The proxy asks for credentials."]],
  [408, ["Request Timeout", "The server did not receive the whole request in time."]],
  [409, ["Conflict", "The request conflicts with the state of what it addresses."]],
  [410, ["Gone", "What was at this address is gone for good."]],
  [411, ["Length Required", "The server refuses a request without Content-Length."]],
  [412, ["Precondition Failed", "A condition that the request named does not hold."]],
  [413, ["Content Too Large", "The request is larger than the server takes."]],
  [414, ["URI Too Long", "The address is longer than the server reads."]],
  [415, ["Unsupported Media Type", "The server does not take content of this type."]],
  [416, ["Range Not Satisfiable", "The part that was asked for does not exist."]],
  [417, ["Expectation Failed", "The server cannot do what the Expect header asks."]],
  [421, ["Misdirected Request", "The server does not answer for this host."]],
  [422, ["Unprocessable Content", "The content can be read, and its instructions cannot be followed."]],
  [426, ["Upgrade Required", "The server asks for another protocol."]],
  [429, ["Too Many Requests", "There were too many requests in a given time."]],
  [431, ["Request Header Fields Too Large", "The headers are larger than the server takes."]],
  [500, ["Internal Server Error", "The server met a condition that it did not expect."]],
  [501, ["Not Implemented", "The server does not know how to do this."]],
  [502, ["Bad Gateway", "A gateway got an answer from the server behind it that it could not use."]],
  [503, ["Service Unavailable", "The server cannot answer at the moment: too much to do, or maintenance."]],
  [504, ["Gateway Timeout", "A gateway got no answer in time from the server behind it."]],
  [505, ["HTTP Version Not Supported", "The server does not speak this version of HTTP."]],
]); // prettier-ignore
