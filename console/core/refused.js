// A sign-in service's refusal.

/** The issuer said no, and would say it again. */
export class Refused extends Error {}
