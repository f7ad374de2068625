/** One part of a multipart body. */
export interface Part {
  field: string;
  filename: string | undefined;
  content: Buffer;
}

/** The parts of a `multipart/form-data` body, in their order. */
export function partsOf(body: Buffer, contentType: string): Part[] {
  const boundary = /boundary="?([^";]+)/.exec(contentType)?.[1];
  if (boundary === undefined) return [];
  const parts: Part[] = [];
  const mark = `\r\n--${boundary}`;
  let from = body.indexOf(`--${boundary}\r\n`) + boundary.length + 4;
  for (let to = body.indexOf(mark, from); to !== -1; to = body.indexOf(mark, from)) {
    const head = body.indexOf("\r\n\r\n", from);
    const headers = body.toString("utf8", from, head);
    const field = /\bname="([^"]*)"/i.exec(headers)?.[1] ?? "";
    const filename = /\bfilename="([^"]*)"/i.exec(headers)?.[1];
    parts.push({ field, filename, content: body.subarray(head + 4, to) });
    from = to + mark.length + 2;
  }
  return parts;
}
