// A link to a file, as an agent gives it: what the API wants to know of it beside.

const LOCAL = ["localhost", "127.0.0.1", "[::1]"];
/** What a file is, by how its name ends. The API wants a type, and a link says none. */
const TYPES = {
  jpg: "image/jpeg", jpeg: "image/jpeg", png: "image/png", gif: "image/gif", webp: "image/webp", heic: "image/heic",
  mp3: "audio/mpeg", m4a: "audio/mp4", ogg: "audio/ogg", aac: "audio/aac", amr: "audio/amr", wav: "audio/wav",
  mp4: "video/mp4", mov: "video/quicktime", webm: "video/webm", "3gp": "video/3gpp",
  pdf: "application/pdf", rtf: "application/rtf", doc: "application/msword", xls: "application/vnd.ms-excel", ppt: "application/vnd.ms-powerpoint",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  txt: "text/plain", csv: "text/csv", ics: "text/calendar", vcf: "text/vcard",
};
const ANYTHING = "application/octet-stream";

/** The file behind a link, called so or as the link has it; null where it is no link that the API takes. */
export function fileAt(link, name = "") {
  const url = URL.parse(link.trim());
  const isLink = url && !url.username && (url.protocol === "https:" || (url.protocol === "http:" && LOCAL.includes(url.hostname)));
  if (!isLink) return null;
  url.hash = "";
  const called = name.trim() || decoded(url.pathname.split("/").at(-1));
  const type = TYPES[endOf(called)] ?? TYPES[endOf(url.pathname)] ?? ANYTHING;
  return { url: url.href, content_type: type, ...(called && { name: called.slice(0, 256) }) };
}

function endOf(name) {
  return name.includes(".") ? name.split(".").at(-1).toLowerCase() : "";
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
