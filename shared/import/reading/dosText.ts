/** The upper half of code page 850, which Excel still offers as "CSV (MS-DOS)" and `TextDecoder` does not know. */
const UPPER =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';
const CHUNK = 8_192;

export function decodeDos(bytes: Uint8Array): string {
  const codes = Uint16Array.from({ length: 256 }, (_, byte) =>
    byte < 0x80 ? byte : UPPER.charCodeAt(byte - 0x80),
  );
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const piece = bytes.subarray(at, at + CHUNK);
    pieces.push(String.fromCharCode(...Array.from(piece, (byte) => codes[byte]!)));
  }
  return pieces.join('');
}
