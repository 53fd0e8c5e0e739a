// How many text messages a text takes: GSM 03.38 has 160 characters in one and 153 in each of several, any other alphabet 70 and 67.

const BASIC =
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
/** These take two places. */
const EXTENDED = "^{}\\[~]|€\f";

/** The places of a text and how many messages it takes: `{used, messages, left}`; `left` are the places left in the last one. */
export function countSms(text) {
  const characters = [...text];
  const isGsm = characters.every((one) => BASIC.includes(one) || EXTENDED.includes(one));
  const [whole, part] = isGsm ? [160, 153] : [70, 67];
  // Beyond GSM's, UTF-16 counts: what lies outside of its plane takes two.
  const used = isGsm ? characters.reduce((sum, one) => sum + (EXTENDED.includes(one) ? 2 : 1), 0) : text.length;
  if (used <= whole) return { used, messages: used === 0 ? 0 : 1, left: whole - used };
  const messages = Math.ceil(used / part);
  return { used, messages, left: messages * part - used };
}
