/** First byte of a final text frame (RFC 6455). Servers send frames unmasked. */
const finalText = 0x81;

/** Joins the parts of a text to one frame, in one buffer that a single system call can send. */
export function textFrame(parts: readonly Buffer[]): Buffer {
  let length = 0;
  for (const part of parts) length += part.length;
  const headLength = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const frame = Buffer.allocUnsafe(headLength + length);
  frame[0] = finalText;
  if (headLength === 2) frame[1] = length;
  else if (headLength === 4) {
    frame[1] = 126;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = 127;
    frame.writeUInt32BE(0, 2);
    frame.writeUInt32BE(length, 6);
  }
  let at = headLength;
  for (const part of parts) at += part.copy(frame, at);
  return frame;
}
