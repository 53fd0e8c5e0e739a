// Reading JWTs without verifying them: the API checks the signature and decides again.

/** The claims of a JWT, or null if it is not one. */
export function readClaims(token) {
  try {
    const part = token.split(".")[1].replaceAll("-", "+").replaceAll("_", "/");
    const bytes = Uint8Array.from(atob(part), (char) => char.codePointAt(0));
    const claims = JSON.parse(new TextDecoder().decode(bytes));
    return claims !== null && typeof claims === "object" ? claims : null;
  } catch {
    return null;
  }
}

/**
 * Hiatus's scopes in a token's claims: of a space-separated list, or (some issuers) an array, what has the prefix that the
 * issuer puts before each of them.
 */
export function scopesOf(claims, prefix = "") {
  const scope = claims?.scope ?? claims?.scp ?? "";
  const names = Array.isArray(scope) ? scope : scope.split(" ").filter(Boolean);
  return names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
}
