/** Text that is written as it is read, so that memory does not grow with the record. */

/** So many characters go out at once. */
const CHUNK = 64 * 1024;

/** The pieces as one body; whoever stops reading stops the work too. */
export function streamed(pieces: AsyncIterable<string>, headers: Readonly<Record<string, string>>): Response {
  const encoder = new TextEncoder();
  const chunks = inChunks(pieces);
  const body = new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        const { value, done } = await chunks.next();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(value));
      },
      cancel: async () => {
        await chunks.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
  return new Response(body, { headers: { ...headers } });
}

async function* inChunks(pieces: AsyncIterable<string>): AsyncGenerator<string, undefined> {
  let chunk = "";
  for await (const piece of pieces) {
    chunk += piece;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = "";
  }
  if (chunk !== "") yield chunk;
}
